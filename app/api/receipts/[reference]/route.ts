import { receiptPathSchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: receiptPathSchema,
  run: (ctx, { reference }) => checkReceipt(ctx, reference),
  respond: (check) => freshJson(check),
});
