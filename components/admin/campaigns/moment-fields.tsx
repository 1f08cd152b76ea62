import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';

type Of = { label: string; hint: string };
type Props = {
  /** `closeDay` and `closeTime` for `close`. */
  name: 'open' | 'close' | 'permit';
  day: Of & { optional?: string };
  hour: Of;
  typed: Readonly<Record<string, string>>;
  errors: readonly SummaryLine[];
};

/** A day and, only when it is not the whole of it, an hour; typed as people write them. */
export function MomentFields({ name, day, hour, typed, errors }: Props) {
  const field = (part: string) => ({
    name: name + part,
    defaultValue: typed[name + part] ?? '',
    error: errors.find((one) => one.name === name + part)?.text,
    autoComplete: 'off',
    maxLength: 40,
    narrow: true,
  });
  return (
    <>
      <TextInput {...field('Day')} label={day.label} hint={day.hint} example={CHANGE.dayExample} optional={day.optional} inputMode="text" />
      <TextInput {...field('Time')} label={hour.label} hint={hour.hint} example={CHANGE.timeExample} optional={CHANGE.optional} />
    </>
  );
}
