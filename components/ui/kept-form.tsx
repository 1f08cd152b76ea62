'use client';

import { type ReactNode, useState } from 'react';
import { FORM } from '#lib/messages/desk/forms.ts';
import { FORM_FIELD, markText, type Returned, type Fields as Typed } from '#lib/messages/desk/typed-form.ts';
import { Button } from './button.tsx';
import type { ButtonTone } from './button-class.ts';
import { ErrorSummary, type SummaryLine } from './error-summary.tsx';
import { TypedFields } from './kept-box.tsx';
import { type FormField, KeptFields } from './kept-fields.tsx';
import { Notice } from './notice.tsx';
import type { Refused } from './send-form.ts';
import { summaryLines } from './summary-lines.ts';
import { useKeptForm } from './use-kept-form.ts';

export type KeptFormProps = {
  action: string;
  /** The form's name, under which what was typed is kept for the account that looks. Nothing of passwords is kept. */
  keep: string;
  /** Of the rows that the fields count: what was typed into a row never comes back into another. */
  edition?: string;
  fields: readonly FormField[];
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  tone?: ButtonTone;
  /** What the page knows of a form that came back without JavaScript; it need not be this one. */
  returned: Returned;
  children?: ReactNode;
  /** Fields below the children. */
  last?: readonly FormField[];
};

/**
 * A form that loses nothing that was typed: neither when the network fails, nor when the session has ended in the meantime (after signing
 * in again the same form stands there with its values), nor when something is refused. Without JavaScript it is a plain form, and the
 * server keeps its values until it is shown again.
 */
export function KeptForm(props: KeptFormProps) {
  const { action, keep, edition = '', fields, hidden = {}, submit, tone = 'primary', returned, children, last = [] } = props;
  const isBack = returned.form === keep;
  const kept = isBack ? returned.typed : null;
  const typed = kept?.edition === edition ? kept.fields : null;
  const mark = markText({ keep, edition, account: returned.account });
  const { form, trouble, busy, tries, restored, send, remember } = useKeptForm(action, mark, isBack ? returned.refusal : null, typed);
  const [shown, setShown] = useState(false);
  const lines = trouble?.faults ?? [];
  return (
    <form
      ref={form}
      method="post"
      action={action}
      onSubmit={send}
      onInput={remember}
      noValidate
      {...(fields.some(({ type }) => type === 'file') ? { encType: 'multipart/form-data' } : {})}
    >
      <Told trouble={trouble} lines={summaryLines(lines, fields, last)} tries={tries} restored={restored} />
      {kept && !typed ? <TypedBefore fields={kept.fields} hidden={hidden} /> : null}
      {Object.entries({ ...hidden, [FORM_FIELD]: mark }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeptFields fields={fields} typed={typed} lines={lines} shown={shown} />
      {fields.some(({ type }) => type === 'password') ? <ShowPassword onChange={setShown} /> : null}
      <TypedFields value={typed}>{children}</TypedFields>
      <KeptFields fields={last} typed={typed} lines={lines} shown={shown} />
      <Button type="submit" tone={tone} disabled={busy} className="w-full wide:w-auto">
        {busy ? FORM.sending : submit}
      </Button>
    </form>
  );
}

type ToldProps = { trouble: Refused | null; lines: readonly SummaryLine[]; tries: number; restored: boolean };

/** Why it was refused, or that what was typed is still there. A new try is told anew. */
function Told({ trouble, lines, tries, restored }: ToldProps) {
  if (trouble === null) {
    return restored ? (
      <Notice className="mb-6" role="status">
        {FORM.restored}
      </Notice>
    ) : null;
  }
  if (lines.length > 0) return <ErrorSummary key={tries} title={FORM.summaryTitle} lines={lines} />;
  return (
    <Notice key={tries} tone="bad" role="alert" className="mb-6">
      {trouble.text}
    </Notice>
  );
}

/** What was typed into rows that have changed since: not put into others, but there to be copied. */
function TypedBefore({ fields, hidden }: { fields: Typed; hidden: Readonly<Record<string, string>> }) {
  const texts = Object.entries(fields).filter(([name, text]) => !(name in hidden) && text !== '' && text !== 'yes');
  return (
    <Notice className="mb-6" title={FORM.typedBefore}>
      <ul className="list-disc pl-5">
        {texts.map(([name, text]) => (
          <li key={name} className="whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
    </Notice>
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
