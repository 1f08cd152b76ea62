import { newPosterFileSchema, unitPathSchema } from '#lib/contracts/poster-print.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { printSoon } from '#lib/http/poster-files.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { publicOrigin } from '#lib/http/public-origin.ts';
import { posterFilePath, unitPostersPath } from '#lib/messages/paths.ts';
import { askPosterFile } from '#lib/use-cases/ask-poster-file.ts';

export const POST = formEndpoint({
  actor: { may: 'poster.issue', in: ({ code }) => code },
  asks: unitPathSchema,
  body: newPosterFileSchema,
  page: ({ code }) => unitPostersPath(code),
  prepare: async (asked, _, __, request) => ({ asked, origin: publicOrigin(request.headers) }),
  run: async (ctx, { asked, origin }, { code }) => {
    await askPosterFile(ctx, code, asked, origin);
    printSoon();
    return { to: posterFilePath(code, asked.id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
