import { emptyFormSchema } from '#lib/contracts/account.ts';
import { posterPathSchema } from '#lib/contracts/request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { posterOfUnitPath, unitPostersPath } from '#lib/messages/paths.ts';
import { confirmPoster } from '#lib/use-cases/confirm-poster.ts';
import { unitOfPoster } from '#lib/use-cases/unit-of-poster.ts';

export const POST = formEndpoint({
  actor: { may: 'poster.confirm', in: ({ code }, _, ctx) => unitOfPoster(ctx, code) },
  asks: posterPathSchema,
  body: emptyFormSchema,
  page: ({ code }) => posterOfUnitPath(code),
  prepare: async () => null,
  run: async (ctx, _, { code }) => ({ to: unitPostersPath(await unitOfPoster(ctx, await confirmPoster(ctx, code))) }),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
