import 'server-only';
import { randomUUID } from 'node:crypto';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { type ActorName, actorName, type SignedIn } from './admission.ts';
import { serverNow } from './clock.ts';
import type { Schema } from './judged-body.ts';
import { countOne, MISSES_OF_ADDRESS, MISSES_OF_CODE, requireLeft } from './limits.ts';
import { failureResponse } from './problem-response.ts';
import { visitorBehind } from './visitor-address.ts';

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

/** What came, when it came, and what its traces are called. */
export type Arrival = { request: Request; now: Instant; requestId: string };
export type Arrived<A> = Arrival & { asked: A };
/** `refuse` tells a failure in another way; `asked` is null when the address itself was refused. */
type Told<A, R> = Spec<A, R> & { refuse?: (reason: unknown, request: Request, requestId: string, asked: A | null) => Response };

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
      return spec.refuse?.(reason, request, requestId, asked) ?? failureResponse(reason, requestId);
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

/** Throws `not-found` for an address that cannot exist, `invalid-fields` for a question that makes no sense. */
function requireAsked<A>(schema: Schema<A>, request: Request, path: PathValues): A {
  const query = request.url.includes('?') ? Object.fromEntries(new URL(request.url).searchParams) : {};
  const parsed = schema.safeParse({ ...query, ...path, phone: request.headers.get('x-phone') ?? undefined });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues);
  throw errors.some(({ pointer }) => pointer.slice(1) in path) ? new Problem('not-found') : new Problem('invalid-fields', { errors });
}
