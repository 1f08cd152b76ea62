import 'server-only';
import { engine } from '#lib/db/engine.ts';
import { Problem, type ProblemCode } from '#lib/domain/problem.ts';
import type { ReadContext, SignedInRead, SignedInWrite, WriteContext } from '#lib/use-cases/context.ts';
import { admit, asAccount, requireMay, type SignedIn } from './admission.ts';
import { appSecret } from './app-secret.ts';
import { type Endpoint, endpoint, type Spec } from './arrival.ts';
import { type IsOutdated, requireOfThisForm, type Schema } from './judged-body.ts';
import { countWrite, type Limit } from './limits.ts';
import { readBytes, readJson, requireMediaType } from './request-body.ts';
import { turnstile } from './turnstile.ts';
import { writing } from './write-context.ts';

/** Who may call stands in every route. Participants have no account (D1): what they call is open to `anyone`. */
type Anyone = { actor: 'anyone' };
type Known<A, B = undefined> = { actor: SignedIn<A, B> };

type Read<C, A, R> = Spec<A, R> & { run: (ctx: C, asked: A, request: Request) => Promise<R> };
type OpenRead<A, R> = Anyone & Read<ReadContext, A, R>;
type KnownRead<A, R> = Known<A> & Read<SignedInRead, A, R>;

type Doing<C, A, R> = Spec<A, R> & {
  run: (ctx: C, asked: A) => Promise<R>;
  /** Asked after the commit, for an act whose miss must leave a trace: true is `not-found`. */
  missed?: (result: R) => boolean;
};
type OpenAct<A, R> = Anyone & Doing<WriteContext, A, R>;
type KnownAct<A, R> = Known<A> & Doing<SignedInWrite, A, R>;

type Write<C, A, B, R> = Spec<A, R> & {
  body: Schema<B>;
  /** Bytes of a body, where fewer than usual are taken. */
  largest?: number;
  /** Where one address may write less often than usual. */
  limit?: Limit;
  /** Asked only of a body that does not fit: made by another version of the form? */
  isOutdated?: IsOutdated;
  run: (ctx: C, body: B, asked: A) => Promise<R>;
};
type OpenWrite<A, B, R> = Anyone & Write<WriteContext, A, B, R>;
type KnownWrite<A, B, R> = Known<A, B> & Write<SignedInWrite, A, B, R>;

type FileSpec<R> = Anyone &
  Spec<object, R> & {
    mediaType: string;
    largest: number;
    /** What a larger file is refused with. */
    tooLarge: ProblemCode;
    run: (bytes: Buffer) => Promise<R>;
  };

/** A question: who → parse → run on the read-only connection → respond. */
export function readEndpoint<A, R>(spec: OpenRead<A, R>): Endpoint;
export function readEndpoint<A, R>(spec: KnownRead<A, R>): Endpoint;
export function readEndpoint<A, R>(spec: OpenRead<A, R> | KnownRead<A, R>): Endpoint {
  return endpoint(spec.actor, spec, async ({ asked, request, now }) => {
    const ctx = { tx: engine().reader, now, secret: appSecret() };
    if (spec.actor === 'anyone') return spec.run(ctx, asked, request);
    const known = { ...ctx, account: await admit(spec.actor, request) };
    await requireMay(spec.actor, known, asked, undefined);
    return spec.run(known, asked, request);
  });
}

/** An act without a body: who → parse → commit → respond. */
export function actEndpoint<A, R>(spec: OpenAct<A, R>): Endpoint;
export function actEndpoint<A, R>(spec: KnownAct<A, R>): Endpoint;
export function actEndpoint<A, R>(spec: OpenAct<A, R> | KnownAct<A, R>): Endpoint {
  return endpoint(spec.actor, spec, async (arrived) => {
    const { asked, request, now, requestId } = arrived;
    countWrite(request, now);
    const result =
      spec.actor === 'anyone'
        ? await engine().commit((tx) => spec.run(writing(tx, now, requestId), asked))
        : await asAccount(spec.actor, await admit(spec.actor, request), arrived, undefined, (ctx) => spec.run(ctx, asked));
    if (spec.missed?.(result)) throw new Problem('not-found');
    return result;
  });
}

/** An act with a JSON body: who → parse → commit → respond. The body is read and judged before the transaction begins. */
export function writeEndpoint<A, B, R>(spec: OpenWrite<A, B, R>): Endpoint;
export function writeEndpoint<A, B, R>(spec: KnownWrite<A, B, R>): Endpoint;
export function writeEndpoint<A, B, R>(spec: OpenWrite<A, B, R> | KnownWrite<A, B, R>): Endpoint {
  return endpoint(spec.actor, spec, async (arrived) => {
    const { asked, request, now, requestId } = arrived;
    countWrite(request, now, spec.limit);
    const bodyOf = async () => requireOfThisForm(spec.body, await readJson(request, spec.largest), spec.isOutdated);
    if (spec.actor === 'anyone') {
      const body = await bodyOf();
      return engine().commit((tx) => spec.run(writing(tx, now, requestId), body, asked));
    }
    const account = await admit(spec.actor, request);
    const body = await bodyOf();
    return asAccount(spec.actor, account, arrived, body, (ctx) => spec.run(ctx, body, asked));
  });
}

/** Files are read into memory; a burst of them waits its turn on the phones. */
const inTurn = turnstile(4);

/** A file as the whole body: read → run → respond. Nothing is written. Throws `overloaded` while too many are in hand. */
export function fileEndpoint<R>({ mediaType, largest, tooLarge, ...spec }: FileSpec<R>): Endpoint {
  return endpoint(spec.actor, spec, async ({ request, now }) => {
    countWrite(request, now);
    return inTurn(async () => {
      requireMediaType(request, mediaType);
      return spec.run(await readBytes(request, largest, tooLarge));
    });
  });
}
