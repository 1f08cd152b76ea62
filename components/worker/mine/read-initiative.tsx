import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { readableRows } from '#lib/messages/readable.ts';

/** What was written, to be read again; folded away until asked for. */
export function ReadInitiative({ fields, label }: { fields: FormFields; label: string }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-12 list-none items-center gap-1 font-semibold text-action underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron" className="size-5 group-open:rotate-90" />
        {label}
      </summary>
      <div className="rounded-field border border-line bg-soft p-3">
        <DefinitionList rows={readableRows(fields)} />
      </div>
    </details>
  );
}
