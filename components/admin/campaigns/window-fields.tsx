import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { AskedWindow } from '#lib/contracts/window-request.ts';
import { CHANGE, EARLY_RULE } from '#lib/messages/desk/campaigns.ts';
import { MomentFields } from './moment-fields.tsx';

type Props = { asked: AskedWindow; errors: readonly SummaryLine[] };

const OPEN = {
  day: { label: CHANGE.openDay, hint: CHANGE.openDayHint, optional: CHANGE.optional },
  hour: { label: CHANGE.openTime, hint: CHANGE.openTimeHint },
};
const CLOSE = { day: { label: CHANGE.closeDay, hint: CHANGE.closeDayHint }, hour: { label: CHANGE.closeTime, hint: CHANGE.timeHint } };
const RULES = Object.entries(EARLY_RULE).map(([value, label]) => ({ value, label }));

/** The fields of each kind of change, with what was typed. */
export function WindowFields({ asked, errors }: Props) {
  const { act } = asked;
  return (
    <>
      {act === 'phase' ? <MomentFields name="open" {...OPEN} typed={asked} errors={errors} /> : null}
      {act === 'phase' || act === 'close' ? <MomentFields name="close" {...CLOSE} typed={asked} errors={errors} /> : null}
      {act === 'phase' || act === 'grace' ? <GraceField asked={asked} errors={errors} /> : null}
      {act === 'phase' || act === 'early' ? (
        <RadioGroup
          name="rule"
          label={CHANGE.rule}
          choices={RULES}
          defaultValue={asked.rule}
          error={errors.find(({ name }) => name === 'rule')?.text}
          optional={act === 'phase' ? CHANGE.optional : undefined}
        />
      ) : null}
    </>
  );
}

function GraceField({ asked: { act, grace }, errors }: Props) {
  return (
    <TextInput
      name="grace"
      label={CHANGE.grace}
      hint={act === 'phase' ? CHANGE.graceHint : CHANGE.graceRange}
      example={CHANGE.graceExample}
      optional={act === 'phase' ? CHANGE.optional : undefined}
      error={errors.find(({ name }) => name === 'grace')?.text}
      defaultValue={grace}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      narrow
    />
  );
}
