import { offerSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { writeEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { showOffer } from '#lib/use-cases/take-over-account.ts';

/** What a slip gives, for who holds it; asked by POST, because a token stands in no address. Nothing changes. */
export const POST = writeEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  body: offerSchema,
  run: (ctx, { token }) => showOffer(ctx, token),
  respond: (shown) => freshJson(shown),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
