import type { InputHTMLAttributes, Ref } from 'react';
import { Field } from './field.tsx';
import { CONTROL, type FieldText, wiring } from './field-wiring.ts';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className' | 'value'>;
type Props = FieldText & Native & { ref?: Ref<HTMLInputElement>; narrow?: boolean };

/** One line of text, uncontrolled: React never writes into it while someone types (Telex, VNI). */
export function TextInput({ name, label, hint, example, error, optional, narrow, type = 'text', ...rest }: Props) {
  const text = { name, label, hint, example, error, optional };
  return (
    <Field {...text}>
      <input {...wiring(text)} type={type} className={`${CONTROL} min-h-13 ${narrow ? 'max-w-52' : ''}`} {...rest} />
    </Field>
  );
}
