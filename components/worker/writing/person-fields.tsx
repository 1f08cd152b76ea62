import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { type AskedForm, groupsAsked } from '#lib/domain/campaign-form.ts';
import { SEXES } from '#lib/domain/initiative.ts';
import { OCCUPATION_NAMES, SEX_NAMES, WRITING } from '#lib/messages/form.ts';
import { type FieldErrors, fieldText, optionalIn } from './field-text.ts';

/** The same two answers for every author (R34). */
export const MEMBERSHIP = [
  { value: 'yes', label: WRITING.yes },
  { value: 'no', label: WRITING.no },
] as const;

/** Step 1: the person (R22, R8, R33). The same fields for the full and for the plain form. */
export function PersonFields({ values, errors, form }: { values: FormFields; errors: FieldErrors; form: AskedForm }) {
  const at = (name: Parameters<typeof fieldText>[0]) => ({ ...fieldText(name, errors), defaultValue: values[name] ?? '' });
  return (
    <>
      <TextInput {...at('author.fullName')} autoComplete="name" autoCapitalize="words" spellCheck={false} />
      <TextInput {...at('author.birthYear')} autoComplete="bday-year" inputMode="numeric" narrow />
      <RadioGroup {...at('author.sex')} columns={3} choices={SEXES.map((value) => ({ value, label: SEX_NAMES[value] }))} />
      <TextInput {...at('author.phone')} type="tel" autoComplete="tel" inputMode="tel" />
      <TextInput
        {...at('author.email')}
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        optional={optionalIn(form, 'author.email')}
      />
      <Select
        {...at('author.occupationGroup')}
        empty={WRITING.choose}
        choices={groupsAsked(form).map(({ code, text }) => ({ value: code, label: text ?? OCCUPATION_NAMES[code] }))}
      />
      <TextInput {...at('author.position')} autoComplete="organization-title" optional={optionalIn(form, 'author.position')} />
      <TextInput {...at('author.section')} autoComplete="off" optional={optionalIn(form, 'author.section')} />
      <RadioGroup {...at('author.isUnionMember')} columns={2} choices={MEMBERSHIP} />
    </>
  );
}
