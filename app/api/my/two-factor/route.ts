import { ownPasswordSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { ownFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { startTwoFactor } from '#lib/http/two-factor.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

/** Draws a secret and recovery codes; nothing is switched on before a first code proves that the phone has it. */
export const POST = ownFormEndpoint({
  actor: 'account-setting-up',
  asks: nothingSchema,
  body: ownPasswordSchema,
  page: () => DESK_PATHS.twoFactor,
  act: startTwoFactor,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
