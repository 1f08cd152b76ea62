import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import { DESK_QUERY, signInPath } from '#lib/messages/paths.ts';
import type { Account, SignedInWrite } from '#lib/use-cases/context.ts';
import { admit, asAccount, type SignedIn } from './admission.ts';
import { type Arrived, type Endpoint, endpoint } from './arrival.ts';
import { requireValid, type Schema } from './judged-body.ts';
import { countWrite } from './limits.ts';
import { failureResponse, logFailure } from './problem-response.ts';
import { readBytes } from './request-body.ts';
import { requireSameOrigin } from './same-origin.ts';

const LARGEST_FORM = 64 * 1024;

/** Where a form leads, and what the browser is to keep. */
export type Led = { to: string; cookies?: readonly string[] };

export type FormCommon<A, B> = {
  asks: Schema<A>;
  /** Judges the fields of the form, all texts. */
  body: Schema<B>;
  /** Bytes of a form with long texts; percent-encoding makes nine of one Vietnamese letter. */
  largest?: number;
  /** The page with the form: a browser without JavaScript is led back there when something is refused. `body` is null when it was that. */
  page: (asked: A, body: B | null) => string;
};

type FormSpec<A, B, P> = FormCommon<A, B> & {
  actor: SignedIn<A, B>;
  /** What takes long (hashing, a walk of the whole tree) and must not hold up the writer. Whether `account` may is asked after it. */
  prepare: (body: B, asked: A, account: Account, request: Request) => Promise<P>;
  run: (ctx: SignedInWrite, prepared: P, asked: A) => Promise<Led>;
};

type OpenFormSpec<A, B> = FormCommon<A, B> & { actor: 'anyone'; act: (body: B, arrived: Arrived<A>) => Promise<Led> };
type OwnFormSpec<A, B> = FormCommon<A, B> & {
  actor: 'account' | 'account-setting-up';
  act: (body: B, arrived: Arrived<A> & { account: Account }) => Promise<Led>;
};

/**
 * An act from a form of a page: who → parse → prepare → commit → lead on. Works as a plain form (303 to the next page, or back to the form
 * with the reason in the address) and for a script that asks for JSON (`{ to }`, or a problem). Throws what the endpoints throw.
 */
export function formEndpoint<A, B, P>(spec: FormSpec<A, B, P>): Endpoint {
  return form(spec.actor, spec, async (arrived, remember) => {
    const account = await admit(spec.actor, arrived.request);
    const body = await fieldsOf(spec, arrived.request);
    remember(body);
    const prepared = await spec.prepare(body, arrived.asked, account, arrived.request);
    return asAccount(spec.actor, account, arrived, body, (ctx) => spec.run(ctx, prepared, arrived.asked));
  });
}

/** A form that nobody needs an account for, and that commits by itself: signing in, taking an account over. */
export function openFormEndpoint<A, B>(spec: OpenFormSpec<A, B>): Endpoint {
  return form(spec.actor, spec, async (arrived) => {
    requireSameOrigin(arrived.request);
    return spec.act(await fieldsOf(spec, arrived.request), arrived);
  });
}

/** A form about one's own account, that commits by itself. */
export function ownFormEndpoint<A, B>(spec: OwnFormSpec<A, B>): Endpoint {
  return form(spec.actor, spec, async (arrived) => {
    const account = await admit(spec.actor, arrived.request);
    return spec.act(await fieldsOf(spec, arrived.request), { ...arrived, account });
  });
}

/** What every form has in common, however its body comes. */
export function form<A, B>(
  actor: 'anyone' | SignedIn<A, B>,
  { asks, page }: FormCommon<A, B>,
  answer: (arrived: Arrived<A>, remember: (body: B) => void) => Promise<Led>,
): Endpoint {
  const bodies = new WeakMap<Request, B>();
  const told = {
    asks,
    respond: (led: Led, request: Request) => lead(led, request),
    refuse: (reason: unknown, request: Request, requestId: string, asked: A | null) =>
      wantsJson(request)
        ? failureResponse(reason, requestId)
        : backToForm(reason, asked === null ? null : page(asked, bodies.get(request) ?? null), requestId),
  };
  return endpoint(actor, told, async (arrived) => {
    countWrite(arrived.request, arrived.now);
    return answer(arrived, (body) => bodies.set(arrived.request, body));
  });
}

const wantsJson = (request: Request) => request.headers.get('accept')?.includes('application/json') ?? false;

async function fieldsOf<B>(
  { body: schema, largest = LARGEST_FORM }: Pick<FormCommon<unknown, B>, 'body' | 'largest'>,
  request: Request,
): Promise<B> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Problem('unsupported-media-type');
  const fields = new URLSearchParams((await readBytes(request, largest)).toString('utf8'));
  return requireValid(schema, Object.fromEntries(fields));
}

function lead({ to, cookies = [] }: Led, request: Request): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  if (wantsJson(request)) return Response.json({ to }, { headers });
  headers.set('Location', to);
  return new Response(null, { status: 303, headers });
}

/** The reason travels in the address as codes; what was typed stays in the browser's own page, and with JavaScript on the form itself. */
function backToForm(reason: unknown, page: string | null, requestId: string): Response {
  if (page === null) return failureResponse(reason, requestId);
  logFailure(reason, requestId);
  const code = reason instanceof Problem ? reason.code : 'internal';
  if (code === 'sign-in-required') return seeOther(signInPath(page));
  const fields = reason instanceof Problem ? (reason.details.errors ?? []) : [];
  const query = new URLSearchParams({ [DESK_QUERY.problem]: code });
  for (const { pointer, code: fault } of fields) query.append(DESK_QUERY.fields, `${pointer.slice(1)} ${fault}`);
  return seeOther(`${page}${page.includes('?') ? '&' : '?'}${query}`);
}

const seeOther = (to: string) => new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } });
