import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { AskedUnitChange } from '#lib/contracts/unit-change-request.ts';
import { KINDS_OF_LEVEL } from '#lib/domain/unit-change.ts';
import { UNIT_LEVELS, type UnitLevel } from '#lib/domain/unit-tree.ts';
import { TARGET_LABEL, UNIT_CHANGE } from '#lib/messages/desk/unit-changes.ts';
import { KIND_NAME, LEVEL_NAME } from '#lib/messages/desk/units.ts';

type Props = {
  asked: AskedUnitChange;
  unit: { name: string; shortName: string; level: UnitLevel };
  errors: readonly SummaryLine[];
};

/** The fields of each kind of change, with what was typed. */
export function UnitChangeFields({ asked, unit, errors }: Props) {
  const error = (name: string) => errors.find((line) => line.name === name)?.text;
  const { act } = asked;
  const isNamed = act === 'create' || act === 'rename';
  return (
    <>
      {act === 'create' ? <PlaceFields asked={asked} unit={unit} errors={errors} /> : null}
      {isNamed ? <NameFields asked={asked} unit={unit} errors={errors} /> : null}
      {isNamed ? null : (
        <TextInput
          name="targetCode"
          {...TARGET_LABEL[act]}
          optional={act === 'dissolve' ? UNIT_CHANGE.optional : undefined}
          error={error('targetCode')}
          defaultValue={asked.targetCode}
          autoComplete="off"
          maxLength={60}
        />
      )}
      <TextInput
        name="day"
        label={UNIT_CHANGE.day}
        hint={UNIT_CHANGE.dayHint}
        example={UNIT_CHANGE.dayExample}
        error={error('day')}
        defaultValue={asked.day}
        autoComplete="off"
        maxLength={20}
        narrow
      />
    </>
  );
}

function NameFields({ asked, unit, errors }: Props) {
  const error = (name: string) => errors.find((line) => line.name === name)?.text;
  const known = asked.act === 'rename' && asked.unitName === '' ? unit : { name: asked.unitName, shortName: asked.shortName };
  return (
    <>
      <TextInput
        name="unitName"
        label={UNIT_CHANGE.name}
        error={error('unitName')}
        defaultValue={known.name}
        autoComplete="off"
        maxLength={220}
      />
      <TextInput
        name="shortName"
        label={UNIT_CHANGE.shortName}
        hint={UNIT_CHANGE.shortNameHint}
        optional={UNIT_CHANGE.optional}
        error={error('shortName')}
        defaultValue={known.shortName}
        autoComplete="off"
        maxLength={220}
      />
    </>
  );
}

/** Only levels below the unit's own, and the kinds that stand there. */
function PlaceFields({ asked, unit, errors }: Props) {
  const error = (name: string) => errors.find((line) => line.name === name)?.text;
  const levels = UNIT_LEVELS.slice(UNIT_LEVELS.indexOf(unit.level) + 1);
  const kinds = [...new Set(levels.flatMap((level) => KINDS_OF_LEVEL[level]))];
  return (
    <>
      <TextInput
        name="newCode"
        label={UNIT_CHANGE.newCode}
        hint={UNIT_CHANGE.newCodeHint}
        error={error('newCode')}
        defaultValue={asked.newCode}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={60}
      />
      <Select
        name="level"
        label={UNIT_CHANGE.level}
        error={error('level')}
        choices={levels.map((level) => ({ value: level, label: LEVEL_NAME[level] }))}
        empty={UNIT_CHANGE.chooseLevel}
        defaultValue={asked.level}
      />
      <Select
        name="unitKind"
        label={UNIT_CHANGE.kind}
        error={error('unitKind')}
        choices={kinds.map((kind) => ({ value: kind, label: KIND_NAME[kind] }))}
        empty={UNIT_CHANGE.chooseKind}
        defaultValue={asked.unitKind}
      />
    </>
  );
}
