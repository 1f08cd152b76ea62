import { unitImportPathSchema } from '#lib/contracts/unit-import.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { toldImport } from '#lib/http/unit-imports.ts';
import { requireUnitImport, unitOfImport } from '#lib/use-cases/ask-unit-import.ts';

export const GET = readEndpoint({
  actor: { may: 'unit.import', in: ({ id }, _, ctx) => unitOfImport(ctx, id) },
  asks: unitImportPathSchema,
  run: (ctx, { id }) => requireUnitImport(ctx, id),
  respond: (row) => freshJson(toldImport(row)),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
