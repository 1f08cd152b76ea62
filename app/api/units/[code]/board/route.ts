import { boardFileSchema } from '#lib/contracts/board-file.ts';
import { boardFile } from '#lib/http/board-file.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { downloadAnswer } from '#lib/http/file-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';

export const GET = readEndpoint({
  actor: { may: 'board.read', in: ({ code }) => code },
  asks: boardFileSchema,
  run: boardFile,
  respond: downloadAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
