import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { AskedPermit } from '#lib/contracts/window-request.ts';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import { MomentFields } from './moment-fields.tsx';

const UNTIL = {
  day: { label: CHANGE.permitDay, hint: CHANGE.closeDayHint },
  hour: { label: CHANGE.permitTime, hint: CHANGE.timeHint },
};

/** Which unit may be late, and until when. */
export function PermitFields({ asked, errors }: { asked: AskedPermit; errors: readonly SummaryLine[] }) {
  return (
    <>
      <TextInput
        name="unitCode"
        label={CHANGE.unitCode}
        hint={CHANGE.unitHint}
        error={errors.find(({ name }) => name === 'unitCode')?.text}
        defaultValue={asked.unitCode}
        autoComplete="off"
        maxLength={40}
      />
      <MomentFields name="permit" {...UNTIL} typed={asked} errors={errors} />
    </>
  );
}
