import { receiptPathSchema } from '#lib/contracts/request.ts';
import { forgottenAnswer, freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { keyOfReference } from '#lib/http/limits.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  guards: ({ reference }) => keyOfReference(reference),
  run: (ctx, { reference }) => checkReceipt(ctx, reference),
  respond: (check) => freshJson(check),
});

export const DELETE = readEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  run: async (_, { reference }) => reference,
  respond: forgottenAnswer,
});

export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
