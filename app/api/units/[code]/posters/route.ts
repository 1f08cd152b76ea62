import { newPosterSchema, unitPathSchema } from '#lib/contracts/poster-print.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { posterOfUnitPath, unitPostersPath } from '#lib/messages/paths.ts';
import { issuePoster } from '#lib/use-cases/issue-poster.ts';

export const POST = formEndpoint({
  actor: { may: 'poster.issue', in: ({ code }) => code },
  asks: unitPathSchema,
  body: newPosterSchema,
  page: ({ code }, { replaces }) => (replaces === undefined ? unitPostersPath(code) : posterOfUnitPath(replaces)),
  prepare: async (body) => body,
  run: async (ctx, body, { code }) => {
    await issuePoster(ctx, code, body);
    return { to: unitPostersPath(code) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
