import type { SelectHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import { CONTROL, type FieldText, wiring } from './field-wiring.ts';

export type Choice = { value: string; label: string; hint?: string | undefined };

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'className' | 'value'>;
type Props = FieldText & Native & { choices: readonly Choice[]; empty: string };

/** The phone's own list; `empty` is what stands there before something is chosen. */
export function Select({ name, label, hint, example, error, optional, choices, empty, ...rest }: Props) {
  const text = { name, label, hint, example, error, optional };
  return (
    <Field {...text}>
      <select {...wiring(text)} className={`${CONTROL} min-h-13`} {...rest}>
        <option value="">{empty}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
