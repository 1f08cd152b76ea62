import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Unit } from '#lib/contracts/unit.ts';
import type { AskedForm, LevelField } from '#lib/domain/campaign-form.ts';
import { PLAIN, UNIT_PICKER, WRITING } from '#lib/messages/form.ts';
import { PATHS, PLAIN_ACTION, UNITS_ANCHOR } from '#lib/messages/paths.ts';
import { type FieldErrors, fieldText, levelText } from '../writing/field-text.ts';

export type UnitLists = { top: readonly Unit[]; subordinate: readonly Unit[]; grassroots: readonly Unit[] };

type Props = { values: FormFields; errors: FieldErrors; lists: UnitLists; form: AskedForm };

const choice = (unit: Unit) => ({ value: unit.code, label: unit.level === 'provincial' ? unit.shortName : unit.name });

/** Three lists, each filled from the one above by a button that hands nothing in (R23, R24). */
export function PlainUnitFields({ values, errors, lists, form }: Props) {
  const at = (level: LevelField) => {
    const { example: _typed, ...text } = levelText(level, errors, form);
    return { ...text, defaultValue: values[text.name] ?? '' };
  };
  return (
    <>
      <Select {...at('topUnitCode')} hint={undefined} empty={PLAIN.top} choices={lists.top.map(choice)} />
      {lists.subordinate.length > 0 ? (
        <Select {...at('subordinateUnitCode')} empty={PLAIN.subordinate} choices={lists.subordinate.map(choice)} />
      ) : null}
      {lists.grassroots.length > 0 ? (
        <Select {...at('grassrootsUnitCode')} empty={PLAIN.grassroots} choices={lists.grassroots.map(choice)} />
      ) : null}
      <div className="mb-6">
        <Button
          type="submit"
          name={PLAIN_ACTION.name}
          value={PLAIN_ACTION.chooseUnit}
          formAction={`${PATHS.submitPlain}#${UNITS_ANCHOR}`}
          aria-describedby="choose-unit-hint"
        >
          {PLAIN.chooseUnit}
        </Button>
        <p id="choose-unit-hint" className="mt-2 text-sm text-mute">
          {PLAIN.chooseUnitHint}
        </p>
      </div>
      <p className="mb-2 font-semibold">{UNIT_PICKER.unlisted}</p>
      <Checkbox name="unit.isUnlisted" label={PLAIN.unlistedTick} defaultChecked={values['unit.isUnlisted'] === 'yes'} />
      <TextInput {...fieldText('unit.unlistedUnit', errors)} defaultValue={values['unit.unlistedUnit'] ?? ''} optional={WRITING.optional} />
    </>
  );
}
