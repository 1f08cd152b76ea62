import { type FormField, KeptForm } from '#components/ui/kept-form.tsx';
import { ACCOUNT } from '#lib/messages/desk/accounts.ts';

type Props = { action: string; label: string; question: string; danger?: boolean; fields?: readonly FormField[] };

/** An act with consequences: they are spelled out first, and a second tap does it. Works without JavaScript. */
export function AskedAct({ action, label, question, danger = false, fields = [] }: Props) {
  return (
    <details className="rounded-card border border-line bg-card p-4">
      <summary className={`flex min-h-10 items-center font-semibold ${danger ? 'text-bad' : 'text-action'}`}>{label}</summary>
      <p className="my-4">{question}</p>
      <KeptForm action={action} keep={action} fields={fields} submit={ACCOUNT.yes} tone={danger ? 'danger' : 'secondary'} />
    </details>
  );
}
