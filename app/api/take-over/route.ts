import { takeOverSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { takeOver } from '#lib/http/account-forms.ts';
import { openFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const POST = openFormEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  body: takeOverSchema,
  page: () => DESK_PATHS.takeOver,
  act: takeOver,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
