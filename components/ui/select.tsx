import type { SelectHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import { CONTROL, type FieldText, wiring } from './field-wiring.ts';
import { Icon } from './icon.tsx';

export type Choice = { value: string; label: string; hint?: string | undefined };

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'className' | 'value'>;
type Props = FieldText & Native & { choices: readonly Choice[]; empty: string; inline?: boolean };

/** The phone's own list in a frame like every other field's: WebKit would draw its own; `empty` stands there before something is chosen. `inline`: on a desk its label stands beside it. */
export function Select({ name, label, hint, example, error, optional, choices, empty, inline, ...rest }: Props) {
  const text = { name, label, hint, example, error, optional };
  return (
    <Field {...text} className={inline ? 'wide:mb-0 wide:flex wide:items-center wide:gap-3 wide:*:mt-0' : ''}>
      <div className="relative">
        <select {...wiring(text)} className={`${CONTROL} min-h-13 appearance-none truncate pr-11`} {...rest}>
          <option value="">{empty}</option>
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <Icon name="chevron" className="pointer-events-none absolute inset-y-0 right-3 my-auto size-5 rotate-90 text-mute" />
      </div>
    </Field>
  );
}
