import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './field.tsx';
import { CONTROL, type FieldText, wiring } from './field-wiring.ts';

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id' | 'className' | 'value'>;
type Props = FieldText & Native & { ref?: Ref<HTMLTextAreaElement> };

/** Long text, uncontrolled, no limit while typing: 20.000 characters and more are judged only when handed in. */
export function TextArea({ name, label, hint, example, error, optional, rows = 5, ...rest }: Props) {
  const text = { name, label, hint, example, error, optional };
  return (
    <Field {...text}>
      <textarea {...wiring(text)} rows={rows} className={`${CONTROL} resize-y`} {...rest} />
    </Field>
  );
}
