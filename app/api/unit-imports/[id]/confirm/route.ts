import { dayToCome } from '#lib/contracts/day-faults.ts';
import { confirmImportSchema, unitImportPathSchema } from '#lib/contracts/unit-import.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { readConfirmation } from '#lib/http/unit-import-answers.ts';
import { importSoon } from '#lib/http/unit-imports.ts';
import { unitImportPath } from '#lib/messages/desk/unit-paths.ts';
import { confirmUnitImport, unitOfImport } from '#lib/use-cases/ask-unit-import.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.import', in: ({ id }, _, ctx) => unitOfImport(ctx, id) },
  asks: unitImportPathSchema,
  body: confirmImportSchema,
  faults: dayToCome('effectiveOn', 'day-to-come'),
  page: ({ id }) => unitImportPath(id),
  prepare: (confirmed, { id }) => readConfirmation(id, confirmed),
  run: async (ctx, confirmed, { id }) => {
    await confirmUnitImport(ctx, id, confirmed);
    importSoon();
    return { to: unitImportPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
