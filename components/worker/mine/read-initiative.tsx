import { DefinitionList } from '#components/ui/definition-list.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { readableRows } from '#lib/messages/readable.ts';

/** What was written, to be read again; folded away until asked for. */
export function ReadInitiative({ fields, label }: { fields: FormFields; label: string }) {
  return (
    <details className="rounded-field border border-line bg-soft">
      <summary className="flex min-h-12 items-center px-3 font-semibold text-action">{label}</summary>
      <div className="border-t border-line p-3">
        <DefinitionList rows={readableRows(fields)} />
      </div>
    </details>
  );
}
