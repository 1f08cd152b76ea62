import { type AskedForm, type LevelField, type OptionalField, requiredIn } from '#lib/domain/campaign-form.ts';
import { type FieldName, fieldWords, WRITING } from '#lib/messages/form.ts';

/** Sentences that stand beside fields, by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Label, hint, example and error of one field, ready for the kit. */
export function fieldText(name: FieldName, errors: FieldErrors) {
  const { label, hint, example } = fieldWords(name);
  return { name, label, hint, example, error: errors[name] };
}

/** The same of a level of units, which a campaign may call otherwise. */
export function levelText(level: LevelField, errors: FieldErrors, form: AskedForm) {
  const text = fieldText(`unit.${level}`, errors);
  return { ...text, label: form?.levels?.[level] ?? text.label };
}

/** The word beside a field that this campaign does not require. */
export const optionalIn = (form: AskedForm, name: OptionalField) => (requiredIn(form).includes(name) ? undefined : WRITING.optional);
