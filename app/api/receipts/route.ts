import { nothingSchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { ownReferences } from '#lib/http/receipt-cookie.ts';
import { listOwnReceipts } from '#lib/use-cases/list-own-receipts.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  run: (ctx, _, request) => listOwnReceipts(ctx, ownReferences(request)),
  respond: (own) => freshJson(own),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
