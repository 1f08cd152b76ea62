'use client';

import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { labelId } from '#components/ui/field-wiring.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { UNIT_PICKER } from '#lib/messages/form.ts';
import { type FieldErrors, fieldText } from './field-text.ts';
import { NO_UNIT, type PickedUnit, pick, type UnitChoiceState, unitFields } from './unit-choice.ts';
import { UnitPicker } from './unit-picker.tsx';

type Props = { unit: UnitChoiceState; onUnit: (unit: UnitChoiceState) => void; errors: FieldErrors; active: boolean };

/** Step 2: Đơn vị, Đơn vị trực thuộc, CĐCS (R23, R24), or the one card that a poster filled. */
export function UnitStep(props: Props) {
  const { unit, onUnit } = props;
  const hidden = Object.entries(unitFields(unit)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  if (unit.posterCode !== '' && unit.grassroots) {
    return (
      <>
        {hidden}
        <PosterUnit unit={unit} onOther={() => onUnit(NO_UNIT)} />
      </>
    );
  }
  return (
    <>
      {hidden}
      <TopUnit {...props} />
      {unit.top ? <SubordinateUnit {...props} top={unit.top} /> : null}
      {unit.top && (unit.subordinate || unit.direct) ? <GrassrootsUnit {...props} parent={unit.subordinate ?? unit.top} /> : null}
    </>
  );
}

function PosterUnit({ unit, onOther }: { unit: UnitChoiceState; onOther: () => void }) {
  return (
    <Card className="mb-6">
      <p className="text-sm text-mute">{UNIT_PICKER.fromPoster}</p>
      <p className="mt-1 text-lg font-bold">{unit.grassroots?.name}</p>
      {unit.subordinate ? <p className="text-mute">{unit.subordinate.name}</p> : null}
      <p className="text-mute">{unit.top?.name}</p>
      <Button className="mt-4" id="unit.grassrootsUnitCode" onClick={onOther}>
        {UNIT_PICKER.other}
      </Button>
    </Card>
  );
}

/** What has been chosen, with the way to choose again. Carries the field's id, so that an error link still lands here. */
function Chosen({ name, label, unit, onClear }: { name: string; label: string; unit: PickedUnit; onClear: () => void }) {
  return (
    <Card className="mb-6 flex items-center gap-4">
      <div className="min-w-0 grow">
        <p id={labelId(name)} className="text-sm text-mute">
          {label}
        </p>
        <p className="font-bold">{unit.name}</p>
      </div>
      <Button id={name} className="shrink-0 whitespace-nowrap" onClick={onClear} aria-describedby={labelId(name)}>
        {UNIT_PICKER.change}
      </Button>
    </Card>
  );
}

function TopUnit({ unit, onUnit, errors, active }: Props) {
  const text = fieldText('unit.topUnitCode', errors);
  if (unit.top) return <Chosen name={text.name} label={text.label} unit={unit.top} onClear={() => onUnit(NO_UNIT)} />;
  return (
    <UnitPicker
      {...text}
      active={active}
      scope={{ level: 'provincial', parentCode: null }}
      onPick={(found) => onUnit({ ...NO_UNIT, top: pick(found) })}
    />
  );
}

function SubordinateUnit({ unit, onUnit, errors, active, top }: Props & { top: PickedUnit }) {
  const text = fieldText('unit.subordinateUnitCode', errors);
  const clear = () => onUnit({ ...NO_UNIT, top });
  if (unit.subordinate) return <Chosen name={text.name} label={text.label} unit={unit.subordinate} onClear={clear} />;
  if (unit.direct) {
    const name = unit.unlisted ? UNIT_PICKER.notListed : UNIT_PICKER.direct;
    return <Chosen name={text.name} label={text.label} unit={{ code: '', name }} onClear={clear} />;
  }
  return (
    <>
      <UnitPicker
        {...text}
        active={active}
        scope={{ level: 'immediate-upper', parentCode: top.code }}
        onPick={(found) => onUnit({ ...unit, subordinate: pick(found) })}
      />
      <div className="-mt-2 mb-6 grid gap-2">
        <Button onClick={() => onUnit({ ...unit, direct: true })}>{UNIT_PICKER.direct}</Button>
        <Button onClick={() => onUnit({ ...unit, direct: true, unlisted: true })}>{UNIT_PICKER.unlisted}</Button>
      </div>
    </>
  );
}

function GrassrootsUnit({ unit, onUnit, errors, active, parent }: Props & { parent: PickedUnit }) {
  const text = fieldText('unit.grassrootsUnitCode', errors);
  if (unit.grassroots) {
    return <Chosen name={text.name} label={text.label} unit={unit.grassroots} onClear={() => onUnit({ ...unit, grassroots: null })} />;
  }
  return (
    <>
      <div className={unit.unlisted ? 'hidden' : ''}>
        <UnitPicker
          {...text}
          active={active && !unit.unlisted}
          scope={{ level: 'grassroots', parentCode: parent.code }}
          onPick={(found) => onUnit({ ...unit, grassroots: pick(found) })}
        />
        <p className="font-semibold">{UNIT_PICKER.unlisted}</p>
        <Button className="mt-2 mb-6" onClick={() => onUnit({ ...unit, unlisted: true })}>
          {UNIT_PICKER.unlistedAct}
        </Button>
      </div>
      <div className={unit.unlisted ? '' : 'hidden'}>
        <TextInput {...fieldText('unit.unlistedUnit', errors)} autoComplete="organization" />
        <Button className="-mt-2 mb-6" onClick={() => onUnit({ ...unit, unlisted: false })}>
          {UNIT_PICKER.unlistedBack}
        </Button>
      </div>
    </>
  );
}
