import type { InputHTMLAttributes, ReactNode } from 'react';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'>;
type Props = Native & { type: 'radio' | 'checkbox'; label: ReactNode; hint?: ReactNode };

/** A radio or tick box whose whole 52 px row is the target. The label is the text, the hint describes it. */
export function ChoiceBox({ type, label, hint, id, ...rest }: Props) {
  return (
    <label
      htmlFor={id}
      className="flex min-h-13 items-start gap-3 rounded-field border-2 border-line bg-card px-3 py-3 has-checked:border-action has-checked:bg-action-soft"
    >
      <input id={id} type={type} className="mt-0.5 size-6 shrink-0 accent-action" {...rest} />
      <span className="first-letter:uppercase">
        {label}
        {hint ? <span className="block text-sm text-mute">{hint}</span> : null}
      </span>
    </label>
  );
}
