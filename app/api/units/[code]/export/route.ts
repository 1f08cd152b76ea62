import { unitCodeSchema } from '#lib/contracts/unit-details.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { downloadAnswer } from '#lib/http/file-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { exportedUnits } from '#lib/http/unit-import-answers.ts';

export const GET = readEndpoint({
  actor: { may: 'unit.read', in: ({ code }) => code },
  asks: unitCodeSchema,
  run: (ctx, { code }) => exportedUnits(ctx, code),
  respond: downloadAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
