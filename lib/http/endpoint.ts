import 'server-only';
import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import { engine } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Problem, type ProblemCode } from '#lib/domain/problem.ts';
import type { Account, ReadContext, SignedInRead, SignedInWrite, WriteContext } from '#lib/use-cases/context.ts';
import { type ActorName, actorName, admit, requireMay, type SignedIn } from './admission.ts';
import { appSecret } from './app-secret.ts';
import { serverNow } from './clock.ts';
import { countOne, type Limit, MISSES_OF_ADDRESS, MISSES_OF_CODE, requireLeft, WRITES_OF_ADDRESS } from './limits.ts';
import { failureResponse } from './problem-response.ts';
import { readBytes, readJson, requireMediaType } from './request-body.ts';
import { visitorBehind } from './visitor-address.ts';
import { writing } from './write-context.ts';

export type Schema<T> = z.ZodMiniType<T>;
type PathValues = Record<string, string>;
type Handler = (request: Request, route: { params: Promise<PathValues> }) => Promise<Response>;
/** A handler that says who may call it. */
export type Endpoint = Handler & { readonly actor: ActorName };

export type Spec<A, R> = {
  /** Judges the values of the path and the query together, and `phone` from the header `X-Phone` alone: addresses end up in logs. */
  asks: Schema<A>;
  /** The code a caller could guess at, alike for all its spellings: misses are limited by it and by address. Null cannot exist: `not-found`. */
  guards?: (asked: A) => string | null;
  respond: (result: R, request: Request) => Response;
};

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

/** Permission and act in one transaction: what allows the act cannot be taken away in between. */
export function asAccount<A, B, R>(
  actor: SignedIn<A, B>,
  account: Account,
  { asked, now, requestId }: Pick<Arrived<A>, 'asked' | 'now' | 'requestId'>,
  body: B,
  run: (ctx: SignedInWrite) => Promise<R>,
): Promise<R> {
  return engine().commit(async (tx) => {
    const ctx = { ...writing(tx, now, requestId), actor: account.id, account };
    await requireMay(actor, ctx, asked, body);
    return run(ctx);
  });
}

/** Files are read into memory; a burst of them waits its turn on the phones. */
const MOST_FILES = 4;
let filesInHand = 0;

/** A file as the whole body: read → run → respond. Nothing is written. Throws `overloaded` while too many are in hand. */
export function fileEndpoint<R>({ mediaType, largest, tooLarge, ...spec }: FileSpec<R>): Endpoint {
  return endpoint(spec.actor, spec, async ({ request, now }) => {
    countWrite(request, now);
    if (filesInHand >= MOST_FILES) throw new Problem('overloaded', { retryAfterSeconds: 5 });
    filesInHand += 1;
    try {
      requireMediaType(request, mediaType);
      return await spec.run(await readBytes(request, largest, tooLarge));
    } finally {
      filesInHand -= 1;
    }
  });
}

export type Arrived<A> = { asked: A; request: Request; now: Instant; requestId: string };
/** `refuse` tells a failure in another way; `asked` is null when the address itself was refused. */
type Told<A, R> = Spec<A, R> & { refuse?: (reason: unknown, request: Request, requestId: string, asked: A | null) => Promise<Response> };

/** `now` is taken before anything of the request is read: a request counts by its arrival (R30). */
export function endpoint<A, B, R>(
  actor: 'anyone' | SignedIn<A, B>,
  spec: Told<A, R>,
  answer: (arrived: Arrived<A>) => Promise<R>,
): Endpoint {
  const handle: Handler = async (request, route) => {
    const now = serverNow();
    const requestId = randomUUID();
    let asked: A | null = null;
    try {
      asked = requireAsked(spec.asks, request, await route.params);
      const guarded = spec.guards?.(asked);
      const result = await (guarded === undefined
        ? answer({ asked, request, now, requestId })
        : limited(guarded, { asked, request, now, requestId }, answer));
      return spec.respond(result, request);
    } catch (reason) {
      return (await spec.refuse?.(reason, request, requestId, asked)) ?? failureResponse(reason, requestId);
    }
  };
  return Object.assign(handle, { actor: actorName(actor) });
}

async function limited<A, R>(code: string | null, arrived: Arrived<A>, answer: (arrived: Arrived<A>) => Promise<R>): Promise<R> {
  if (code === null) throw new Problem('not-found');
  const { request, now } = arrived;
  const address = visitorBehind(request);
  requireLeft(MISSES_OF_CODE, code, now);
  requireLeft(MISSES_OF_ADDRESS, address, now);
  try {
    return await answer(arrived);
  } catch (reason) {
    if (reason instanceof Problem && reason.code === 'not-found') {
      countOne(MISSES_OF_CODE, code, now);
      countOne(MISSES_OF_ADDRESS, address, now);
    }
    throw reason;
  }
}

/** Before anything of a body is read. Throws `too-many-requests`. */
export function countWrite(request: Request, now: Instant, limit = WRITES_OF_ADDRESS): void {
  const address = visitorBehind(request);
  requireLeft(limit, address, now);
  countOne(limit, address, now);
}

/** Throws `not-found` for an address that cannot exist, `invalid-fields` for a question that makes no sense. */
function requireAsked<A>(schema: Schema<A>, request: Request, path: PathValues): A {
  const query = request.url.includes('?') ? Object.fromEntries(new URL(request.url).searchParams) : {};
  const parsed = schema.safeParse({ ...query, ...path, phone: request.headers.get('x-phone') ?? undefined });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues);
  throw errors.some(({ pointer }) => pointer.slice(1) in path) ? new Problem('not-found') : new Problem('invalid-fields', { errors });
}

type IsOutdated = (asking: { tx: ReadContext['tx'] }, raw: unknown) => boolean | Promise<boolean>;

/** Throws `form-outdated`, or `invalid-fields` with every field that needs attention. */
export async function requireOfThisForm<B>(schema: Schema<B>, raw: unknown, isOutdated?: IsOutdated): Promise<B> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  if (await isOutdated?.({ tx: engine().reader }, raw)) throw new Problem('form-outdated');
  throw new Problem('invalid-fields', { errors: fieldErrors(parsed.error.issues) });
}

/** Throws `invalid-fields` with every field that needs attention. */
export function requireValid<B>(schema: Schema<B>, raw: unknown): B {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-fields', { errors: fieldErrors(parsed.error.issues) });
}
