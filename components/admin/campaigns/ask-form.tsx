import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary, type SummaryLine } from '#components/ui/error-summary.tsx';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import { FORM } from '#lib/messages/desk/forms.ts';

type Props = { hidden: Readonly<Record<string, string>>; errors: readonly SummaryLine[]; children: ReactNode };

/** What is to change. It asks by its address, so nothing happens yet, and its answer is the page of the consequences. */
export function AskForm({ hidden, errors, children }: Props) {
  return (
    <form method="get" noValidate>
      <ErrorSummary title={FORM.summaryTitle} lines={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button type="submit" tone="primary" className="w-full wide:w-auto">
        {CHANGE.ask}
      </Button>
    </form>
  );
}
