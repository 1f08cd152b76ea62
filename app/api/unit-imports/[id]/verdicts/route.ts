import { unitImportPathSchema } from '#lib/contracts/unit-import.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { downloadAnswer } from '#lib/http/file-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { toldVerdicts } from '#lib/http/unit-import-answers.ts';
import { unitOfImport } from '#lib/use-cases/ask-unit-import.ts';

export const GET = readEndpoint({
  actor: { may: 'unit.import', in: ({ id }, _, ctx) => unitOfImport(ctx, id) },
  asks: unitImportPathSchema,
  run: (ctx, { id }) => toldVerdicts(ctx, id),
  respond: downloadAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
