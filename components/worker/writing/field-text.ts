import { type FieldName, fieldWords } from '#lib/messages/form.ts';

/** Sentences that stand beside fields, by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Label, hint, example and error of one field, ready for the kit. */
export function fieldText(name: FieldName, errors: FieldErrors) {
  const { label, hint, example } = fieldWords(name);
  return { name, label, hint, example, error: errors[name] };
}
