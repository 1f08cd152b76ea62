import { emptyFormSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { openFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { signOut } from '#lib/http/sign-in.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

/** Open to anyone: a session that is no longer there is signed out already. */
export const POST = openFormEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  body: emptyFormSchema,
  page: () => DESK_PATHS.signIn,
  act: (_, arrived) => signOut(arrived),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
