import { dropPathSchema, dropSchema, LARGEST_DROP } from '#lib/contracts/drop.ts';
import { freshJson, noContent } from '#lib/http/answers.ts';
import { actEndpoint, writeEndpoint } from '#lib/http/endpoint.ts';
import { DROPS_OF_ADDRESS, keyOfDrop } from '#lib/http/limits.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { leaveDrop } from '#lib/use-cases/leave-drop.ts';
import { takeDrop } from '#lib/use-cases/take-drop.ts';

export const PUT = writeEndpoint({
  actor: 'anyone',
  asks: dropPathSchema,
  body: dropSchema,
  largest: LARGEST_DROP,
  limit: DROPS_OF_ADDRESS,
  isOutdated: () => false,
  run: (ctx, drop, { id }) => leaveDrop(ctx, { ...drop, id }),
  respond: noContent,
});

/** Reading takes the drop away, so it is not a GET: nothing that only looks ahead may use it up. */
export const DELETE = actEndpoint({
  actor: 'anyone',
  asks: dropPathSchema,
  guards: ({ id }) => keyOfDrop(id),
  run: takeDrop,
  missed: (drop) => drop === null,
  respond: (drop) => freshJson(drop),
});

export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
