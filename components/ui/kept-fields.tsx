import { Fragment, type ReactNode } from 'react';
import { FORM } from '#lib/messages/desk/forms.ts';
import type { SECRET_FIELDS, Fields as Typed } from '#lib/messages/desk/typed-form.ts';
import { Checkbox } from './checkbox.tsx';
import type { SummaryLine } from './error-summary.tsx';
import { type Choice, Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

type AnyField = {
  label: string;
  hint?: string | undefined;
  example?: string | undefined;
  /** A box that sends `yes` when it is ticked; `value` `yes`: ticked at first. */
  tick?: boolean | undefined;
  /** Stands above this field and those that follow. */
  heading?: string | undefined;
  /** A text of several lines, so many of them seen at once. */
  rows?: number | undefined;
  /** Of a file: what the browser's window offers. */
  accept?: string | undefined;
  /** The word said beside the label of a field that may stay empty. */
  optional?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | undefined;
  value?: string | undefined;
  choices?: readonly Choice[] | undefined;
  /** Stands right below the field and helps to fill it in. */
  below?: ReactNode;
  /** What stands in a list before something is chosen. */
  empty?: string | undefined;
};
type OpenField = { name: string; type?: 'text' | 'tel' | 'file' | undefined; autoComplete?: 'name' | 'username' | undefined };
/** A password or a code is known by its name to the server, which must not keep it. */
type SecretField = {
  name: (typeof SECRET_FIELDS)[number];
  type?: 'password' | undefined;
  autoComplete: 'current-password' | 'new-password' | 'one-time-code';
};
export type FormField = AnyField & (OpenField | SecretField);

type Props = {
  fields: readonly FormField[];
  /** What the fields came back with, instead of what they begin with. */
  typed: Typed | null;
  lines: readonly SummaryLine[];
  /** Are passwords shown? */
  shown: boolean;
};

/** The fields of a form, in order, each with its error. */
export function KeptFields({ fields, typed, lines, shown }: Props) {
  return fields.map((field) => (
    <Fragment key={field.name}>
      {field.heading ? <h2 className="mt-8 mb-4 text-lg">{field.heading}</h2> : null}
      <OneField field={field} typed={typed} error={lines.find(({ name }) => name === field.name)?.text} shown={shown} />
      {field.below ? <div className="-mt-4 mb-6">{field.below}</div> : null}
    </Fragment>
  ));
}

type One = { field: FormField; typed: Typed | null; error: string | undefined; shown: boolean };

function OneField(one: One) {
  const { field, typed, error } = one;
  if (field.tick) return <TickField {...one} />;
  if (field.choices === undefined) return <TextField {...one} />;
  const { name, label, hint, optional, choices, empty = '', value } = field;
  return <Select {...{ name, label, hint, optional, error, choices, empty }} defaultValue={typed?.[name] ?? value} />;
}

/** A box that was not ticked was not sent. */
function TickField({ field: { name, label, hint, value }, typed, error }: One) {
  const sent = typed ? typed[name] : value;
  return <Checkbox name={name} label={label} hint={hint} error={error} defaultChecked={sent === 'yes'} />;
}

function TextField({ field, typed, error, shown }: One) {
  const { name, label, hint, example, optional, autoComplete = 'off', inputMode, type = 'text', rows, accept } = field;
  const words = { name, label, hint, example, optional, error };
  const defaultValue = typed?.[name] ?? field.value;
  if (rows !== undefined) return <TextArea {...words} rows={rows} defaultValue={defaultValue} />;
  if (type === 'file') return <TextInput {...words} example={typed ? FORM.fileAgain : undefined} type="file" accept={accept} />;
  return (
    <TextInput
      {...words}
      type={type === 'password' && shown ? 'text' : type}
      autoComplete={autoComplete}
      defaultValue={defaultValue}
      maxLength={200}
      {...(inputMode ? { inputMode } : {})}
      {...(type === 'password' ? { spellCheck: false, autoCapitalize: 'none' } : {})}
    />
  );
}
