import * as z from 'zod/mini';
import type { ProgrammeKind } from '../domain/programme-record.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { cleanLine } from '../domain/vietnamese-text.ts';
import { reasonSchema } from './reason.ts';

/** From which page a record is made: one's own unit's, or that of a unit below. The answer leads back there. */
const PROGRAMME_DESKS = ['own', 'below'] as const;

/** What the addresses of these forms carry; `campaign` is a slug. */
export const askedRecordSchema = z.object({
  code: z.string(),
  campaign: z.string(),
  desk: z._default(z.enum(PROGRAMME_DESKS, 'not-a-choice'), 'own'),
});
export type AskedRecord = z.infer<typeof askedRecordSchema>;

export type RecordedProgramme = { number: string; datedOn: string };

const LONGEST_NUMBER = 60;
const number = z.string('required').check(z.overwrite(cleanLine), z.maxLength(LONGEST_NUMBER, 'too-long'));
const day = z.string('required').check(
  z.trim(),
  z.minLength(1, 'required'),
  z.refine((text) => text === '' || dayTyped(text) !== null, 'not-a-date'),
  z.overwrite((text) => dayTyped(text) ?? text),
);

/** The field names of a form begin with its kind: both forms stand on one page. */
export const recordField = (kind: ProgrammeKind, part: 'Number' | 'Date' | 'Reason') => `${kind}${part}`;

/** Number and day of a plan or a signing as typed; a plan has a number (R10), a signing may have none (R12). */
export function programmeRecordSchema(kind: ProgrammeKind): z.ZodMiniType<RecordedProgramme> {
  const [numberName, dayName] = [recordField(kind, 'Number'), recordField(kind, 'Date')];
  const numbered = kind === 'plan' ? number.check(z.minLength(1, 'required')) : number;
  return z.pipe(
    z.object({ [numberName]: numbered, [dayName]: day }),
    z.transform((typed) => ({ number: typed[numberName] ?? '', datedOn: typed[dayName] ?? '' })),
  );
}

/** Why a record is taken back. */
export function undoneRecordSchema(kind: ProgrammeKind): z.ZodMiniType<string> {
  const name = recordField(kind, 'Reason');
  return z.pipe(
    z.object({ [name]: reasonSchema }),
    z.transform((typed) => typed[name] ?? ''),
  );
}
