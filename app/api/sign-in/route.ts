import { signInSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { openFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { signIn } from '#lib/http/sign-in.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const POST = openFormEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  body: signInSchema,
  page: () => DESK_PATHS.signIn,
  act: signIn,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
