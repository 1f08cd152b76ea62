import { KeptForm } from '#components/ui/kept-form.tsx';
import { POSTER_FORMATS } from '#lib/domain/poster.ts';
import { BULK, FORMAT_TEXT, POSTERS } from '#lib/messages/desk/posters.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { type ListedForPosters, UnitChoice } from './unit-choice.tsx';

type Props = { unitCode: string; commandId: string; units: readonly ListedForPosters[]; mayIssue: boolean; returned: Returned };

/** Many posters in one file: the whole subtree, or what is ticked. */
export function BulkForm({ unitCode, commandId, units, mayIssue, returned }: Props) {
  if (!mayIssue) return <UnitChoice units={units} />;
  const fields = [
    {
      name: 'format',
      label: POSTERS.format,
      choices: POSTER_FORMATS.map((one) => ({ value: one, label: FORMAT_TEXT[one] })),
      empty: POSTERS.format,
      value: 'a4',
    },
    {
      name: 'which',
      label: BULK.which,
      choices: [
        { value: 'subtree', label: BULK.subtree },
        { value: 'selection', label: BULK.selection },
      ],
      empty: BULK.chooseWhich,
    },
  ];
  return (
    <KeptForm
      action={`/api/units/${encodeURIComponent(unitCode)}/poster-files`}
      keep={`poster-file:${unitCode}`}
      hidden={{ id: commandId }}
      fields={fields}
      submit={BULK.submit}
      returned={returned}
    >
      <h3 className="mb-3 text-lg">{BULK.unitsTitle}</h3>
      <UnitChoice units={units} />
    </KeptForm>
  );
}
