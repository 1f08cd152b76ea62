import { RadioGroup } from '#components/ui/radio-group.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { OCCUPATION_GROUPS, SEXES } from '#lib/domain/initiative.ts';
import { OCCUPATION_NAMES, SEX_NAMES, WRITING } from '#lib/messages/form.ts';
import { type FieldErrors, fieldText } from './field-text.ts';

/** The same two answers for every author (R34). */
export const MEMBERSHIP = [
  { value: 'yes', label: WRITING.yes },
  { value: 'no', label: WRITING.no },
] as const;

/** Step 1: the person (R22, R8, R33). The same fields for the full and for the plain form. */
export function PersonFields({ values, errors }: { values: FormFields; errors: FieldErrors }) {
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
        optional={WRITING.optional}
      />
      <Select
        {...at('author.occupationGroup')}
        empty={WRITING.choose}
        choices={OCCUPATION_GROUPS.map((value) => ({ value, label: OCCUPATION_NAMES[value] }))}
      />
      <TextInput {...at('author.position')} autoComplete="organization-title" />
      <TextInput {...at('author.section')} autoComplete="off" />
      <RadioGroup {...at('author.isUnionMember')} columns={2} choices={MEMBERSHIP} />
    </>
  );
}
