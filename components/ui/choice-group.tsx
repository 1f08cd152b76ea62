import { ChoiceBox } from './choice-box.tsx';
import { FieldError, FieldHint } from './field.tsx';
import { errorId, type FieldText, hintId, labelId } from './field-wiring.ts';
import type { Choice } from './select.tsx';

type Props = FieldText & {
  type: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** Values that are chosen at first. */
  chosen?: readonly string[];
  /** Side by side when the words are short. */
  columns?: 1 | 2 | 3;
};

/** Three in a row wrap when letters are large or the screen is zoomed. */
const COLUMNS = { 1: 'grid', 2: 'grid grid-cols-2', 3: 'flex flex-wrap *:grow' } as const;

/** A question with visible answers. The first box carries the field's name as id, so that an error link lands on it. */
export function ChoiceGroup({ name, label, hint, example, error, optional, type, choices, chosen = [], columns = 1 }: Props) {
  const described = [hint || example ? hintId(name) : '', error ? errorId(name) : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="mb-6 min-w-0" data-field={name} aria-describedby={described || undefined}>
      <legend id={labelId(name)} className="font-semibold">
        {label}
        {optional ? <span className="font-normal text-mute"> {optional}</span> : null}
      </legend>
      <FieldHint name={name} hint={hint} example={example} />
      <FieldError name={name} error={error} />
      <div className={`mt-2 gap-2 ${COLUMNS[columns]}`}>
        {choices.map(({ value, label: words, hint: more }, i) => (
          <ChoiceBox
            key={value}
            type={type}
            id={i === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            label={words}
            hint={more}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
