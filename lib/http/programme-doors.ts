import 'server-only';
import { type AskedRecord, askedRecordSchema, programmeRecordSchema, undoneRecordSchema } from '#lib/contracts/programme-record.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import { recordPage } from '#lib/messages/desk/board-paths.ts';
import { recordProgramme, undoProgramme } from '#lib/use-cases/record-programme.ts';
import type { Endpoint } from './arrival.ts';
import { formEndpoint } from './form-endpoint.ts';

const COMMON = {
  actor: { may: 'unit.edit', in: ({ code }: { code: string }) => code },
  asks: askedRecordSchema,
  page: (asked: AskedRecord) => recordPage(asked),
} as const;

/** Records or corrects the plan, or the signing, of a CĐCS. */
export function recordDoor(kind: ProgrammeKind): Endpoint {
  return formEndpoint({
    ...COMMON,
    body: programmeRecordSchema(kind),
    prepare: async (typed) => typed,
    run: async (ctx, typed, asked) => {
      await recordProgramme(ctx, asked, kind, typed);
      return { to: recordPage(asked, kind) };
    },
  });
}

/** Takes it back, with a reason. */
export function undoDoor(kind: ProgrammeKind): Endpoint {
  return formEndpoint({
    ...COMMON,
    body: undoneRecordSchema(kind),
    prepare: async (reason) => reason,
    run: async (ctx, reason, asked) => {
      await undoProgramme(ctx, asked, kind, reason);
      return { to: recordPage(asked, `${kind}-undone`) };
    },
  });
}
