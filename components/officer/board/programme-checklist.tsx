import { Card } from '#components/ui/card.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import { recordField } from '#lib/contracts/programme-record.ts';
import { PROGRAMME_KINDS, type ProgrammeKind } from '#lib/domain/programme-record.ts';
import { PROGRAMME_ANCHOR, type RecordPlace, recordCall } from '#lib/messages/desk/board-paths.ts';
import { PROGRAMME } from '#lib/messages/desk/programme.ts';
import { type Returned, toldAbove } from '#lib/messages/desk/typed-form.ts';
import { formatDay } from '#lib/messages/format.ts';

export type ShownRecord = { kind: ProgrammeKind; number: string; datedOn: string };

type Props = {
  records: readonly ShownRecord[];
  place: RecordPlace;
  /** False for those who only look. */
  mayEdit: boolean;
  returned: Returned;
};

/** The plan and the signing of a CĐCS (R35): there or not, and a small form to record each or take it back. */
export function ProgrammeChecklist({ records, place, mayEdit, returned }: Props) {
  return (
    <Card as="section" labelledBy="programme-title" id={PROGRAMME_ANCHOR}>
      <h2 id="programme-title" className="mb-3 text-lg">
        {PROGRAMME.title}
      </h2>
      <RefusedAbove returned={returned} />
      <ul className="grid gap-3">
        {PROGRAMME_KINDS.map((kind) => {
          const record = records.find((one) => one.kind === kind);
          return (
            <li key={kind}>
              <State kind={kind} record={record} />
              {mayEdit ? <Act kind={kind} record={record} place={place} returned={toldAbove(returned)} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function State({ kind, record }: { kind: ProgrammeKind; record: ShownRecord | undefined }) {
  const { name, none } = PROGRAMME[kind];
  return (
    <p className="flex items-start gap-3">
      <Icon name={record ? 'check' : 'clock'} className={`mt-0.5 size-6 ${record ? 'text-ok' : 'text-mute'}`} />
      <span className="min-w-0">
        <strong>{name}</strong>
        <span className="block text-mute">{record ? PROGRAMME.recorded(record.number, formatDay(record.datedOn)) : none}</span>
      </span>
    </p>
  );
}

type ActProps = { kind: ProgrammeKind; record: ShownRecord | undefined; place: RecordPlace; returned: Returned };

function Act({ kind, record, place, returned }: ActProps) {
  const words = PROGRAMME[kind];
  const keep = `${record ? 'undo' : 'record'}:${kind}:${place.code}:${place.campaign}`;
  const common = { keep, tone: 'secondary', returned } as const;
  return (
    <details open={returned.form === keep} className="pl-9">
      <summary className={`min-h-12 w-fit content-center font-semibold ${record ? 'text-mute' : 'text-action'}`}>
        {record ? words.undo : words.record}
      </summary>
      <div className="pt-2 pb-3">
        {record ? (
          <KeptForm
            {...common}
            action={recordCall(kind, place, 'undo')}
            fields={[{ name: recordField(kind, 'Reason'), label: PROGRAMME.reason, hint: PROGRAMME.reasonHint }]}
            submit={words.undo}
          />
        ) : (
          <KeptForm
            {...common}
            action={recordCall(kind, place, 'record')}
            fields={[
              { name: recordField(kind, 'Number'), label: words.number, hint: words.numberHint, example: words.numberExample },
              { name: recordField(kind, 'Date'), label: words.date, example: PROGRAMME.dateExample },
            ]}
            submit={words.record}
          />
        )}
      </div>
    </details>
  );
}
