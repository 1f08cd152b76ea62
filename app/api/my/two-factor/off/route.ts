import { ownPasswordSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { ownFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { switchOffTwoFactor } from '#lib/http/two-factor.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const POST = ownFormEndpoint({
  actor: 'account',
  asks: nothingSchema,
  body: ownPasswordSchema,
  page: () => DESK_PATHS.twoFactor,
  act: switchOffTwoFactor,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
