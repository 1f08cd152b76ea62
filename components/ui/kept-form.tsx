'use client';

import { type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { FORM } from '#lib/messages/desk/forms.ts';
import { signInPath } from '#lib/messages/paths.ts';
import { Button } from './button.tsx';
import type { ButtonTone } from './button-class.ts';
import { Checkbox } from './checkbox.tsx';
import { ErrorSummary, type SummaryLine } from './error-summary.tsx';
import { forgetTyped, keepTyped, putTypedBack } from './kept-values.ts';
import { Notice } from './notice.tsx';
import { type Choice, Select } from './select.tsx';
import { type Refused, sendForm } from './send-form.ts';
import { summaryLines } from './summary-lines.ts';
import { TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';

export type FormField = {
  name: string;
  label: string;
  hint?: string | undefined;
  example?: string | undefined;
  type?: 'text' | 'password' | 'tel' | 'file' | undefined;
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
  autoComplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | undefined;
  value?: string | undefined;
  choices?: readonly Choice[] | undefined;
  /** Stands right below the field and helps to fill it in. */
  below?: ReactNode;
  /** What stands in a list before something is chosen. */
  empty?: string | undefined;
};

type Props = {
  action: string;
  /** Under which what was typed is kept: the page and the account. Nothing of passwords is kept. */
  keep: string;
  fields: readonly FormField[];
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  tone?: ButtonTone;
  /** What the server refused when the form came back without JavaScript. */
  refused?: Refused | null;
  children?: ReactNode;
  /** Fields below the children. */
  last?: readonly FormField[];
};

/**
 * A form that loses nothing that was typed: neither when the network fails, nor when the session has ended in the meantime (after signing
 * in again the same form stands there with its values), nor when something is refused. Without JavaScript it is a plain form.
 */
export function KeptForm({ action, keep, fields, hidden = {}, submit, tone = 'primary', refused = null, children, last = [] }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState<Refused | null>(refused);
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [restored, setRestored] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (form.current) setRestored(putTypedBack(form.current, keep));
  }, [keep]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    setBusy(true);
    const answer = await sendForm(action, sent);
    if (answer.kind === 'led') {
      forgetTyped(keep);
      return location.assign(answer.to);
    }
    if (answer.code === 'sign-in-required') return location.assign(signInPath(location.pathname + location.search));
    setBusy(false);
    setTrouble(answer);
    setTries((n) => n + 1);
  };
  const lines: SummaryLine[] = trouble?.faults ?? [];
  return (
    <form
      ref={form}
      method="post"
      action={action}
      onSubmit={onSubmit}
      onInput={() => form.current && keepTyped(form.current, keep)}
      noValidate
      {...(fields.some(({ type }) => type === 'file') ? { encType: 'multipart/form-data' } : {})}
    >
      {trouble && lines.length === 0 ? (
        <Notice key={tries} tone="bad" role="alert" className="mb-6">
          {trouble.text}
        </Notice>
      ) : null}
      <ErrorSummary key={`summary-${tries}`} title={FORM.summaryTitle} lines={summaryLines(lines, fields, last)} />
      {restored && !trouble ? (
        <Notice className="mb-6" role="status">
          {FORM.restored}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields fields={fields} lines={lines} shown={shown} />
      {fields.some(({ type }) => type === 'password') ? <ShowPassword onChange={setShown} /> : null}
      {children}
      <Fields fields={last} lines={lines} shown={shown} />
      <Button type="submit" tone={tone} disabled={busy} className="w-full wide:w-auto">
        {busy ? FORM.sending : submit}
      </Button>
    </form>
  );
}

/** People who type with one thumb see what they type, if nobody looks over their shoulder. */
function ShowPassword({ onChange }: { onChange: (shown: boolean) => void }) {
  return (
    <label className="js-only -mt-3 mb-6 flex min-h-12 w-fit items-center gap-3">
      <input type="checkbox" className="size-6 accent-action" onChange={(event) => onChange(event.currentTarget.checked)} />
      {FORM.showPassword}
    </label>
  );
}

function Fields({ fields, lines, shown }: { fields: readonly FormField[]; lines: readonly SummaryLine[]; shown: boolean }) {
  return fields.map((field) => (
    <Fragment key={field.name}>
      {field.heading ? <h2 className="mt-8 mb-4 text-lg">{field.heading}</h2> : null}
      <OneField field={field} error={lines.find(({ name }) => name === field.name)?.text} shown={shown} />
      {field.below ? <div className="-mt-4 mb-6">{field.below}</div> : null}
    </Fragment>
  ));
}

function OneField({ field, error, shown }: { field: FormField; error: string | undefined; shown: boolean }) {
  const { choices, empty = '', value, tick, heading: _, below: __, ...text } = field;
  if (tick) return <Checkbox name={text.name} label={text.label} hint={text.hint} error={error} defaultChecked={value === 'yes'} />;
  if (choices)
    return (
      <Select
        name={text.name}
        label={text.label}
        hint={text.hint}
        optional={text.optional}
        error={error}
        choices={choices}
        empty={empty}
        defaultValue={value}
      />
    );
  const { autoComplete = 'off', inputMode, type = 'text', rows, accept, ...words } = text;
  if (rows !== undefined) return <TextArea {...words} error={error} rows={rows} defaultValue={value} />;
  if (type === 'file') return <TextInput {...words} error={error} type="file" accept={accept} />;
  return (
    <TextInput
      {...words}
      error={error}
      type={type === 'password' && shown ? 'text' : type}
      autoComplete={autoComplete}
      defaultValue={value}
      maxLength={200}
      {...(inputMode ? { inputMode } : {})}
      {...(type === 'password' ? { spellCheck: false, autoCapitalize: 'none' } : {})}
    />
  );
}
