import { firstAdminSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { makeFirstAdmin } from '#lib/http/account-forms.ts';
import { openFormEndpoint } from '#lib/http/form-endpoint.ts';
import { passwordFaults } from '#lib/http/good-password.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const POST = openFormEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  body: firstAdminSchema,
  faults: ({ password = '', name = '', username = '' }) => passwordFaults(password, [name, username]),
  page: () => DESK_PATHS.takeOver,
  act: makeFirstAdmin,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
