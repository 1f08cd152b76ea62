import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { LongText } from '#components/ui/long-text.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { AskedForm } from '#lib/domain/campaign-form.ts';
import { CHECK, STEPS } from '#lib/messages/form.ts';
import type { ReadableRow } from '#lib/messages/readable.ts';
import type { Step } from './draft-keeper.ts';
import { initiativeRows, personRows, unitRows } from './review-rows.ts';

const FOLDING = { more: CHECK.more, less: CHECK.less };

/** The whole text once more before it goes, with a way back to each part. */
export function Review({ fields, form, go }: { fields: FormFields; form: AskedForm; go: (step: Step) => void }) {
  return (
    <section aria-labelledby="review-title" className="js-only">
      <h3 id="review-title" className="mb-3 text-lg">
        {CHECK.reviewTitle}
      </h3>
      <Part step={1} go={go} rows={personRows(fields, form)} />
      <Part step={2} go={go} rows={unitRows(fields, form)} />
      <Part step={3} go={go} rows={initiativeRows(fields, form)} />
    </section>
  );
}

function Part({ step, go, rows }: { step: 1 | 2 | 3; go: (step: Step) => void; rows: readonly ReadableRow[] }) {
  const title = STEPS[step - 1] ?? '';
  return (
    <Card as="section" className="mb-4">
      <div className="mb-3 flex items-center justify-between gap-3">
        <h4 className="font-bold">{title}</h4>
        <Button tone="quiet" onClick={() => go(step)} aria-label={CHECK.editPart(title)}>
          {CHECK.edit}
        </Button>
      </div>
      <DefinitionList
        rows={rows.map(({ term, detail }) => ({ term, detail: detail ? <LongText text={detail} {...FOLDING} /> : <Empty /> }))}
      />
    </Card>
  );
}

function Empty(): ReactNode {
  return <span className="font-semibold text-bad">{CHECK.empty}</span>;
}
