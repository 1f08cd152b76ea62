import { revokePosterSchema } from '#lib/contracts/poster-print.ts';
import { posterPathSchema } from '#lib/contracts/request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { posterOfUnitPath, unitPostersPath } from '#lib/messages/paths.ts';
import { revokePoster } from '#lib/use-cases/revoke-poster.ts';
import { unitOfPoster } from '#lib/use-cases/unit-of-poster.ts';

export const POST = formEndpoint({
  actor: { may: 'poster.revoke', in: ({ code }, _, ctx) => unitOfPoster(ctx, code) },
  asks: posterPathSchema,
  body: revokePosterSchema,
  page: ({ code }) => posterOfUnitPath(code),
  prepare: async (body) => body,
  run: async (ctx, { reason }, { code }) => {
    await revokePoster(ctx, code, reason);
    return { to: unitPostersPath(await unitOfPoster(ctx, code)) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
