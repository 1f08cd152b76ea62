import { TextInput } from '#components/ui/text-input.tsx';
import { coAuthorRows, type FormFields } from '#lib/contracts/submission-form.ts';
import { WRITING } from '#lib/messages/form.ts';
import { CoAuthorRow } from '../writing/co-author-row.tsx';
import { type FieldErrors, fieldText } from '../writing/field-text.ts';

type Props = { values: FormFields; errors: FieldErrors };

/** How many empty rows stand ready below those that are filled. */
const SPARE = 2;

/** Joint authors without scripts: folded away, a few rows at a time (D6). */
export function PlainCoAuthors({ values, errors }: Props) {
  const filled = coAuthorRows(values).map(Number);
  const last = Math.max(-1, ...filled);
  const rows = [...filled, ...Array.from({ length: SPARE }, (_, i) => last + 1 + i)];
  return (
    <details className="mb-6 rounded-card border border-line p-4" open={filled.length > 0}>
      <summary className="min-h-8 font-semibold">
        {WRITING.addCoAuthor} <span className="font-normal text-mute">{WRITING.optional}</span>
      </summary>
      <p className="my-3 text-sm text-mute">{WRITING.coAuthorsHint}</p>
      <TextInput
        {...fieldText('author.sharePercent', errors)}
        defaultValue={values['author.sharePercent'] ?? ''}
        inputMode="numeric"
        narrow
      />
      {rows.map((row, i) => (
        <CoAuthorRow key={row} row={row} position={i + 1} values={values} errors={errors} />
      ))}
    </details>
  );
}
