import { KeptForm, type KeptFormProps } from './kept-form.tsx';

type Props = Omit<KeptFormProps, 'tone' | 'children' | 'last'> & { label: string; question: string; danger?: boolean };

/**
 * An act with consequences: opened first, they are spelled out, and the form stands below. Works without JavaScript; stands open when its
 * form came back.
 */
export function Asked({ label, question, danger = false, ...form }: Props) {
  return (
    <details open={form.returned.form === form.keep} className="rounded-card border border-line bg-card px-4 py-2 open:pb-4">
      <summary className={`min-h-12 content-center font-semibold ${danger ? 'text-bad' : 'text-action'}`}>{label}</summary>
      <p className="my-4">{question}</p>
      <KeptForm {...form} tone={danger ? 'danger' : 'secondary'} />
    </details>
  );
}
