import { unitCodeSchema } from '#lib/contracts/unit-details.ts';
import { newUnitImportSchema } from '#lib/contracts/unit-import.ts';
import { uploadEndpoint } from '#lib/http/file-form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { keepUnitTable, requireTable } from '#lib/http/unit-import-answers.ts';
import { importSoon } from '#lib/http/unit-imports.ts';
import { unitImportPath, unitImportsPath } from '#lib/messages/desk/unit-paths.ts';
import { askUnitImport } from '#lib/use-cases/ask-unit-import.ts';

export const POST = uploadEndpoint({
  actor: { may: 'unit.import', in: ({ code }) => code },
  asks: unitCodeSchema,
  body: newUnitImportSchema,
  page: ({ code }) => unitImportsPath(code),
  keep: (name, bytes, { id }) => keepUnitTable(id, name, bytes),
  run: async (ctx, { id }, file, { code }) => {
    await askUnitImport(ctx, code, { id, fileName: requireTable(file) });
    importSoon();
    return { to: unitImportPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
