import type { ReactNode } from 'react';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { fieldWords, WRITING } from '#lib/messages/form.ts';
import type { FieldErrors } from './field-text.ts';
import { MEMBERSHIP } from './person-fields.tsx';

type Props = { row: number; position: number; values: FormFields; errors: FieldErrors; children?: ReactNode };

/** One joint author (D6). `row` is the place in the field names, `position` what the person counts. */
export function CoAuthorRow({ row, position, values, errors, children }: Props) {
  const name = (field: string) => `coAuthors.${row}.${field}`;
  const share = name('sharePercent');
  return (
    <fieldset className="mb-4 rounded-card border border-line bg-soft p-4">
      <legend className="px-1 font-semibold">{WRITING.coAuthor(position)}</legend>
      <TextInput
        name={name('fullName')}
        label={fieldWords('coAuthors.fullName').label}
        error={errors[name('fullName')]}
        defaultValue={values[name('fullName')] ?? ''}
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
      />
      <TextInput
        name={share}
        label={fieldWords('coAuthors.sharePercent').label}
        error={errors[share]}
        defaultValue={values[share] ?? ''}
        inputMode="numeric"
        autoComplete="off"
        narrow
      />
      <RadioGroup
        name={name('isUnionMember')}
        label={fieldWords('coAuthors.isUnionMember').label}
        error={errors[name('isUnionMember')]}
        defaultValue={values[name('isUnionMember')]}
        columns={2}
        choices={MEMBERSHIP}
      />
      {children}
    </fieldset>
  );
}
