import { emptyFormSchema } from '#lib/contracts/account.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { templateAnswer } from '#lib/http/unit-import-answers.ts';

/** The same for everybody with an account; nothing of the units is in it. */
export const GET = readEndpoint({
  actor: 'account',
  asks: emptyFormSchema,
  run: async () => null,
  respond: templateAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
