import 'server-only';
import type { Instant } from '#lib/domain/instant.ts';
import { type FieldError, Problem } from '#lib/domain/problem.ts';
import type { Fields } from '#lib/messages/desk/typed-form.ts';
import { DESK_QUERY, signInPath } from '#lib/messages/paths.ts';
import type { Account, SignedInWrite } from '#lib/use-cases/context.ts';
import { admit, asAccount, type SignedIn } from './admission.ts';
import { type Arrived, type Endpoint, endpoint } from './arrival.ts';
import { requireValid, type Schema } from './judged-body.ts';
import { countWrite } from './limits.ts';
import { type PostedForm, readPostedForm, readStartOfForm } from './posted-form.ts';
import { failureResponse, logFailure } from './problem-response.ts';
import { requireMediaType } from './request-body.ts';
import { requireSameOrigin } from './same-origin.ts';
import { leaveTyped } from './typed-forms.ts';

/** Percent-encoding makes nine bytes of one Vietnamese letter: long texts need room. */
const LARGEST_FORM = 512 * 1024;
/** A name and a password. */
const LARGEST_OPEN_FORM = 64 * 1024;

/** Where a form leads, and what the browser is to keep. */
export type Led = { to: string; cookies?: readonly string[] };

export type FormCommon<A, B> = {
  asks: Schema<A>;
  /** Judges the fields of the form, all texts. */
  body: Schema<B>;
  /** What is wrong with them by the rules and the clock, told together with what `body` refuses: nobody mends a form twice. */
  faults?: (typed: Fields, now: Instant) => FieldError[];
  /** The page with the form: a browser without JavaScript is led back there when something is refused. */
  page: (asked: A, typed: Fields) => string;
};

/** What is known of a form that is being answered, in case it is refused: who sent it, once admitted, and what it says, once read. */
export type Known = { account: Account | null; posted: PostedForm | null };

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
 * with the reason in the address and what was typed) and for a script that asks for JSON (`{ to }`, or a problem). Throws what the
 * endpoints throw.
 */
export function formEndpoint<A, B, P>(spec: FormSpec<A, B, P>): Endpoint {
  return form(spec.actor, spec, async (arrived, known) => {
    const account = await admitted(spec.actor, arrived.request, known);
    const body = await bodyOf(spec, arrived, known, LARGEST_FORM);
    const prepared = await spec.prepare(body, arrived.asked, account, arrived.request);
    return asAccount(spec.actor, account, arrived, body, (ctx) => spec.run(ctx, prepared, arrived.asked));
  });
}

/** A form that nobody needs an account for, and that commits by itself: signing in, taking an account over. */
export function openFormEndpoint<A, B>(spec: OpenFormSpec<A, B>): Endpoint {
  return form(spec.actor, spec, async (arrived, known) => {
    requireSameOrigin(arrived.request);
    return spec.act(await bodyOf(spec, arrived, known, LARGEST_OPEN_FORM), arrived);
  });
}

/** A form about one's own account, that commits by itself. */
export function ownFormEndpoint<A, B>(spec: OwnFormSpec<A, B>): Endpoint {
  return form(spec.actor, spec, async (arrived, known) => {
    const account = await admitted(spec.actor, arrived.request, known);
    return spec.act(await bodyOf(spec, arrived, known, LARGEST_FORM), { ...arrived, account });
  });
}

/** What every form has in common, however its body comes. `answer` notes what it learns in `known`. */
export function form<A, B>(
  actor: 'anyone' | SignedIn<A, B>,
  { asks, page }: FormCommon<A, B>,
  answer: (arrived: Arrived<A>, known: Known) => Promise<Led>,
): Endpoint {
  const all = new WeakMap<Request, Known>();
  const told = {
    asks,
    respond: (led: Led, request: Request) => lead(led, request),
    refuse: async (reason: unknown, request: Request, requestId: string, asked: A | null) => {
      if (wantsJson(request) || asked === null) return failureResponse(reason, requestId);
      logFailure(reason, requestId);
      return backToForm(reason, request, all.get(request) ?? { account: null, posted: null }, (typed) => page(asked, typed));
    },
  };
  return endpoint(actor, told, async (arrived) => {
    countWrite(arrived.request, arrived.now);
    const known: Known = { account: null, posted: null };
    all.set(arrived.request, known);
    return answer(arrived, known);
  });
}

/** As `admit`, and noted for a refusal. */
export async function admitted<A, B>(actor: SignedIn<A, B>, request: Request, known: Known): Promise<Account> {
  known.account = await admit(actor, request);
  return known.account;
}

async function bodyOf<A, B>(spec: FormCommon<A, B>, { request, now }: Arrived<A>, known: Known, largest: number): Promise<B> {
  requireMediaType(request, 'application/x-www-form-urlencoded');
  known.posted = await readPostedForm(request, largest);
  const { fields } = known.posted;
  return requireValid(spec.body, fields, spec.faults?.(fields, now));
}

const wantsJson = (request: Request) => request.headers.get('accept')?.includes('application/json') ?? false;

function lead({ to, cookies = [] }: Led, request: Request): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  if (wantsJson(request)) return Response.json({ to }, { headers });
  headers.set('Location', to);
  return new Response(null, { status: 303, headers });
}

/**
 * The reason travels in the address as codes; what was typed waits on the server for the page, over a new sign-in too (decision 0034). A form
 * that was refused unread is read now, if somebody admitted sent it, somebody who must set up a second factor first, or whose session has
 * only just ended.
 */
async function backToForm(reason: unknown, request: Request, known: Known, page: (typed: Fields) => string): Promise<Response> {
  const isSignedOut = reason instanceof Problem && reason.code === 'sign-in-required';
  const isKnown = known.account !== null || (reason instanceof Problem && reason.code === 'two-factor-required');
  const posted = known.posted ?? (isKnown || isSignedOut ? await readStartOfForm(request) : null);
  const left = leave(posted, known.account, request);
  const query = new URLSearchParams([...(isSignedOut ? [] : reasonWords(reason)), ...left.words]);
  const to = withQuery(page(posted?.fields ?? {}), query);
  const headers = { ...left.headers, 'Cache-Control': 'no-store', Location: isSignedOut ? signInPath(to) : to };
  return new Response(null, { status: 303, headers });
}

const withQuery = (path: string, query: URLSearchParams) => (query.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`);

type Left = { words: [string, string][]; headers: Record<string, string> };

/** What the address says of a form that waits for its page, and the cookie that opens it; nothing of a form that does not say which it is. */
function leave(posted: PostedForm | null, account: Account | null, request: Request): Left {
  if (!posted?.mark) return { words: [], headers: {} };
  const { mark, fields } = posted;
  const left = leaveTyped(request.headers, { mark, fields, account: account?.id ?? null });
  const words: [string, string][] = [[DESK_QUERY.form, mark.keep]];
  return left === null
    ? { words, headers: {} }
    : { words: [...words, [DESK_QUERY.typed, left.key]], headers: { 'Set-Cookie': left.cookie } };
}

function reasonWords(reason: unknown): [string, string][] {
  const { code, details } = reason instanceof Problem ? reason : { code: 'internal', details: {} };
  const faults = details.errors ?? [];
  return [
    [DESK_QUERY.problem, code],
    ...faults.map(({ pointer, code: fault }): [string, string] => [DESK_QUERY.fields, `${pointer.slice(1)} ${fault}`]),
  ];
}
