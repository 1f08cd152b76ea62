import type { InputHTMLAttributes, ReactNode } from 'react';
import { ChoiceBox } from './choice-box.tsx';
import { FieldError } from './field.tsx';
import { errorId, labelId } from './field-wiring.ts';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type' | 'name' | 'id'>;
type Props = Native & { name: string; label: ReactNode; hint?: ReactNode; error?: string | undefined };

/** One tick box with the value `yes`; unticked it sends nothing. */
export function Checkbox({ name, label, hint, error, ...rest }: Props) {
  return (
    <div className="mb-4" data-field={name} id={labelId(name)}>
      <FieldError name={name} error={error} />
      <div className={error ? 'mt-2' : ''}>
        <ChoiceBox
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          label={label}
          hint={hint}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId(name) : undefined}
          {...rest}
        />
      </div>
    </div>
  );
}
