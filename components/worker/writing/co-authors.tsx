'use client';

import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { LIMITS } from '#lib/domain/initiative.ts';
import { WRITING } from '#lib/messages/form.ts';
import { CoAuthorRow } from './co-author-row.tsx';
import { type FieldErrors, fieldText } from './field-text.ts';

type Props = { rows: readonly number[]; onRows: (rows: number[]) => void; errors: FieldErrors };

const NOTHING = {};

/** Joint authors and their shares, which sum to 100 (D6). Rows keep their number, so removing one moves no text. */
export function CoAuthors({ rows, onRows, errors }: Props) {
  const add = () => onRows([...rows, Math.max(-1, ...rows) + 1]);
  return (
    <section className="mb-6" aria-labelledby="co-authors-title">
      <h3 id="co-authors-title" className="font-semibold">
        {WRITING.coAuthorsTitle} <span className="font-normal text-mute">{WRITING.optional}</span>
      </h3>
      <p className="mb-3 text-sm text-mute">{WRITING.coAuthorsHint}</p>
      {rows.length > 0 ? <TextInput {...fieldText('author.sharePercent', errors)} inputMode="numeric" autoComplete="off" narrow /> : null}
      {rows.map((row, i) => (
        <CoAuthorRow key={row} row={row} position={i + 1} values={NOTHING} errors={errors}>
          <Button tone="quiet" onClick={() => onRows(rows.filter((one) => one !== row))}>
            <Icon name="trash" className="size-5" />
            {WRITING.removeCoAuthor(i + 1)}
          </Button>
        </CoAuthorRow>
      ))}
      {rows.length < LIMITS.coAuthors ? (
        <Button onClick={add}>
          <Icon name="plus" className="size-5" />
          {WRITING.addCoAuthor}
        </Button>
      ) : null}
    </section>
  );
}
