import { WORD_FIELDS, type WordField, type WordText } from '#lib/domain/word-document.ts';
import { addToEnd, type FieldChange, isTextField } from './field-change.ts';

/** Where text without a heading goes, for its author to divide. */
const UNDIVIDED: WordField = 'initiative.solution';
const LONG_FIELDS: readonly WordField[] = ['initiative.problem', 'initiative.solution', 'initiative.effect'];

/** `kept`: short fields that already held something and were left as they are. */
export type PutIn = { changes: FieldChange[]; taken: WordField[]; kept: WordField[]; undivided: boolean };

/** Puts what a file said into the form. Nothing that stands there is overwritten. */
export function putWordText(form: HTMLFormElement, { fields, text }: WordText): PutIn {
  const done: PutIn = { changes: [], taken: [], kept: [], undivided: text !== '' };
  const put = (name: WordField, value: string) => {
    const field = form.elements.namedItem(name);
    if (!isTextField(field)) return;
    const isLong = LONG_FIELDS.includes(name);
    if (!isLong && field.value.trim() !== '') return void done.kept.push(name);
    done.changes.push(addToEnd(field, isLong ? value : value.replace(/\s+/g, ' ')));
    if (!done.taken.includes(name)) done.taken.push(name);
  };
  for (const name of WORD_FIELDS) if (fields[name] !== undefined) put(name, fields[name]);
  if (text !== '') put(UNDIVIDED, text);
  return done;
}
