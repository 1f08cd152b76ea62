import { lostReceiptSchema } from '#lib/contracts/lost-receipt.ts';
import { receiptPathSchema } from '#lib/contracts/request.ts';
import { forgottenAnswer, freshJson, returnedAnswer } from '#lib/http/answers.ts';
import { readEndpoint, writeEndpoint } from '#lib/http/endpoint.ts';
import { keyOfReference } from '#lib/http/limits.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';
import { holdsAnotherForm } from '#lib/use-cases/is-of-another-form.ts';
import { returnReceipt } from '#lib/use-cases/return-receipt.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  guards: ({ reference }) => keyOfReference(reference),
  run: (ctx, { reference }) => checkReceipt(ctx, reference),
  respond: (check) => freshJson(check),
});

/** What a restored server has lost, brought back by the phone that holds its receipt. */
export const PUT = writeEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  body: lostReceiptSchema,
  isOutdated: holdsAnotherForm,
  run: (ctx, lost, { reference }) => returnReceipt(ctx, { ...lost, reference }),
  respond: returnedAnswer,
});

export const DELETE = readEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  run: async (_, { reference }) => reference,
  respond: forgottenAnswer,
});

export const PATCH = noSuchCall;
export const POST = noSuchCall;
