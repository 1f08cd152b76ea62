import type { ReactNode } from 'react';
import { errorId, type FieldText, hintId, labelId } from './field-wiring.ts';
import { Icon } from './icon.tsx';

type Props = FieldText & { className?: string; children: ReactNode };

/** Label, hint, example and error around one control. The control takes its ids from `wiring` with the same name. */
export function Field({ name, label, hint, example, error, optional, className = '', children }: Props) {
  return (
    <div className={`mb-6 ${className}`} data-field={name}>
      <label id={labelId(name)} htmlFor={name} className="block font-semibold">
        {label}
        {optional ? <span className="font-normal text-mute"> {optional}</span> : null}
      </label>
      <FieldHint name={name} hint={hint} example={example} />
      <FieldError name={name} error={error} />
      <div className="mt-2">{children}</div>
    </div>
  );
}

export function FieldHint({ name, hint, example }: Pick<FieldText, 'name' | 'hint' | 'example'>) {
  if (!hint && !example) return null;
  return (
    <p id={hintId(name)} className="text-sm text-mute">
      {hint}
      {hint && example ? <br /> : null}
      {example ? <span className="italic">{example}</span> : null}
    </p>
  );
}

/** Always in the page while there is an error, so that `aria-describedby` finds it. */
export function FieldError({ name, error }: Pick<FieldText, 'name' | 'error'>) {
  if (!error) return null;
  return (
    <p id={errorId(name)} className="mt-1 flex items-start gap-2 font-semibold text-bad">
      <Icon name="alert" className="mt-1 size-5" />
      <span>{error}</span>
    </p>
  );
}
