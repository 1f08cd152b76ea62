import type { FieldError } from '../domain/problem.ts';
import { type CampaignSettings, campaignSettingsSchema } from './campaign-settings.ts';
import { fieldErrors } from './field-errors.ts';
import { type GivenDocument, isFilled, READERS, type ReadSettings } from './settings-readers.ts';
import type { SettingsSection } from './settings-section.ts';
import { rowsOf, type TypedFields } from './typed-fields.ts';

type JudgedSettings = { kind: 'fits'; settings: CampaignSettings } | { kind: 'faulty'; errors: FieldError[] };

const NOTHING_GIVEN: GivenDocument = { id: '', file: null };

/** What a section's form would make of the settings, or every field of it that needs attention. Every part it does not ask about stays. */
export function judgeSection(
  section: SettingsSection,
  typed: TypedFields,
  before: CampaignSettings,
  given: GivenDocument = NOTHING_GIVEN,
): JudgedSettings {
  const read = { ...before, ...READERS[section](typed, before, given) };
  const parsed = campaignSettingsSchema.safeParse(read);
  const fieldOf = (pointer: string) => (section === 'documents' ? pointer.split('/')[3] : fieldAt(pointer, { typed, before, read }));
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues);
    return { kind: 'faulty', errors: errors.map(({ pointer, code }) => ({ pointer: `/${fieldOf(pointer) ?? 'number'}`, code })) };
  }
  const isSame = JSON.stringify(parsed.data) === JSON.stringify(before);
  return isSame ? { kind: 'faulty', errors: [{ pointer: '/reason', code: 'unchanged' }] } : { kind: 'fits', settings: parsed.data };
}

type Judging = { typed: TypedFields; before: CampaignSettings; read: ReadSettings };

/** The field of the form that a part of the settings was read from. */
function fieldAt(pointer: string, { typed, before, read }: Judging): string {
  const [part = '', row = '', name = ''] = pointer.slice(1).split('/');
  switch (part) {
    case 'awards':
      return part;
    case 'criteria':
      return row === '' ? 'criteria.0.used' : `criteria.${row}.text`;
    case 'contacts':
      return `contacts.${rowsOf(typed, part).filter((one) => isFilled(typed, one))[Number(row)] ?? 0}.${name || 'name'}`;
    case 'occupationGroups':
    case 'sectors':
      return `${part}.${placeBefore(before[part], read[part], Number(row))}.text`;
    default:
      return [part, row, name].filter(Boolean).join('.');
  }
}

/** Where a choice stood in the form that was filled in, before its order was changed. */
function placeBefore(before: readonly { code: string }[], after: unknown, row: number): number {
  const moved: unknown = Array.isArray(after) ? after[row] : undefined;
  const code = typeof moved === 'object' && moved !== null && 'code' in moved ? moved.code : undefined;
  return before.findIndex((one) => one.code === code);
}
