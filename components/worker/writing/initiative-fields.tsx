import { Checkbox } from '#components/ui/checkbox.tsx';
import { ChoiceGroup } from '#components/ui/choice-group.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { type AskedForm, criteriaAsked, isCriterionCode, sectorsAsked } from '#lib/domain/campaign-form.ts';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import { fieldWords, SECTOR_NAMES, WRITING } from '#lib/messages/form.ts';
import { chosenCriteria, criterionWords } from '#lib/messages/readable.ts';
import { effectPeriodWords } from '#lib/messages/time.ts';
import { type FieldErrors, fieldText, optionalIn } from './field-text.ts';
import { ReadBack } from './read-back.tsx';

/** `kept`: criteria that stand in the text already, whether or not the campaign (still) offers them: no choice is lost unseen. */
type Props = { values: FormFields; errors: FieldErrors; period: EffectPeriod | null; form: AskedForm; kept?: readonly string[] };

/** Step 3: the initiative (R11, R25, R26, R31, R32, D7). The same fields for the full and for the plain form. */
export function InitiativeFields({ values, errors, period, form, kept = [] }: Props) {
  const at = (name: Parameters<typeof fieldText>[0]) => ({ ...fieldText(name, errors), defaultValue: values[name] ?? '' });
  return (
    <>
      <RadioGroup
        {...at('initiative.sector')}
        columns={2}
        choices={sectorsAsked(form).map(({ code, text }) => ({ value: code, label: text ?? SECTOR_NAMES[code] }))}
      />
      <ChoiceGroup
        {...fieldText('initiative.criteria', errors)}
        type="checkbox"
        chosen={chosenCriteria(values)}
        choices={criterionChoices(form, [...chosenCriteria(values), ...kept])}
      />
      <TextArea {...at('initiative.title')} rows={2} />
      <Checkbox
        name="initiative.confidential"
        label={fieldWords('initiative.confidential').label}
        hint={fieldWords('initiative.confidential').hint}
        defaultChecked={values['initiative.confidential'] === 'yes'}
      />
      <div className="spared-when-confidential mt-6">
        <TextArea {...at('initiative.problem')} rows={6} />
        <TextArea {...at('initiative.solution')} rows={8} />
      </div>
      <TextArea {...at('initiative.effect')} rows={6} />
      <TextInput {...at('initiative.benefitVnd')} optional={optionalIn(form, 'initiative.benefitVnd')} autoComplete="off" />
      <ReadBack name="initiative.benefitVnd" as="money" />
      <Dates values={values} errors={errors} period={period} form={form} />
    </>
  );
}

function criterionChoices(form: AskedForm, chosen: readonly string[]) {
  const offered = criteriaAsked(form);
  const others = [...new Set(chosen)].filter((code) => isCriterionCode(code) && offered.every((one) => one.code !== code));
  return [...offered, ...others.map((code) => ({ code }))].map((one) => ({ value: one.code, label: criterionWords(one) }));
}

/**
 * Dates are typed, not picked: many know only the month, and the calendar of an old Android starts at today and wants a tap for
 * every month back. `15/02/2021`, `2-2021` and `02/2021` are all understood and read back in words under the field.
 */
function Dates({ values, errors, period, form }: Props) {
  const at = (name: Parameters<typeof fieldText>[0]) => ({
    ...fieldText(name, errors),
    defaultValue: values[name] ?? '',
    autoComplete: 'off',
  });
  const year = period?.from.slice(0, 4);
  const examples = year ? { from: { example: WRITING.dayExample(year) }, to: { example: WRITING.endExample(year) } } : { from: {}, to: {} };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-lg font-bold">{WRITING.time}</legend>
      {period ? <p className="mb-4 text-sm text-mute">{WRITING.effectRule(effectPeriodWords(period))}</p> : null}
      <div className="wide:grid wide:grid-cols-2 wide:gap-x-6">
        <div>
          <TextInput {...at('initiative.appliedFrom')} {...examples.from} />
          <ReadBack name="initiative.appliedFrom" as="day" />
        </div>
        <div>
          <TextInput {...at('initiative.appliedTo')} {...examples.to} optional={WRITING.optional} />
          <ReadBack name="initiative.appliedTo" as="end" />
        </div>
        <div>
          <TextInput {...at('initiative.proposedOn')} optional={optionalIn(form, 'initiative.proposedOn')} />
          <ReadBack name="initiative.proposedOn" as="day" />
        </div>
      </div>
    </fieldset>
  );
}
