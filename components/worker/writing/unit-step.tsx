'use client';

import { type MouseEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { labelId } from '#components/ui/field-wiring.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { AskedForm } from '#lib/domain/campaign-form.ts';
import { UNIT_PICKER } from '#lib/messages/form.ts';
import { type FieldErrors, fieldText, levelText } from './field-text.ts';
import { choiceOf, type PlacedUnit } from './placed-unit.ts';
import { NO_UNIT, type PickedUnit, pick, type UnitChoiceState, unitFields } from './unit-choice.ts';
import { UnitPicker } from './unit-picker.tsx';

type Props = { unit: UnitChoiceState; onUnit: (unit: UnitChoiceState) => void; errors: FieldErrors; active: boolean; form: AskedForm };
/** `byKey`: chosen without a finger, so that the focus goes on to the next field. */
type Fields = Omit<Props, 'onUnit'> & { onUnit: (unit: UnitChoiceState, byKey: boolean) => void };

const STEP_ID = 'unit-step';
const byKey = ({ detail }: MouseEvent) => detail === 0;

/** Step 2: Đơn vị, Đơn vị trực thuộc, CĐCS (R23, R24), or the one card that a poster filled. */
export function UnitStep({ unit, onUnit, ...rest }: Props) {
  const [poster, setPoster] = useState<UnitChoiceState | null>(null);
  const choose = (next: UnitChoiceState, byKey: boolean) => {
    onUnit(next);
    goOn(byKey);
  };
  const otherThanPoster = (event: MouseEvent) => {
    setPoster(unit);
    choose(NO_UNIT, byKey(event));
  };
  const ofPoster = unit.posterCode !== '' && unit.grassroots !== null;
  return (
    <div id={STEP_ID}>
      {Object.entries(unitFields(unit)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ofPoster ? <PosterUnit unit={unit} onOther={otherThanPoster} /> : <ByHand unit={unit} onUnit={choose} {...rest} />}
      {poster && !ofPoster ? (
        <Button className="mb-6" onClick={(event) => choose(poster, byKey(event))}>
          {UNIT_PICKER.posterAgain(poster.grassroots?.name ?? '')}
        </Button>
      ) : null}
    </div>
  );
}

function ByHand(props: Fields) {
  const { unit } = props;
  const lowest = unit.subordinate ?? (unit.direct ? unit.top : null);
  return (
    <>
      <TopUnit {...props} />
      {unit.top ? <SubordinateUnit {...props} top={unit.top} /> : null}
      {lowest || unit.unlisted ? <GrassrootsUnit {...props} parent={lowest} /> : null}
    </>
  );
}

/**
 * What was chosen in is gone from the page, and the focus with it: on to the next field, or after a tap to what was chosen, for
 * which no keyboard springs up.
 */
function goOn(byKey: boolean): void {
  requestAnimationFrame(() => {
    const step = document.getElementById(STEP_ID);
    const fields = [...(step?.querySelectorAll<HTMLElement>('input:not([type="hidden"])') ?? [])];
    const next = byKey ? fields.find((field) => field.offsetParent !== null) : undefined;
    const chosen = [...(step?.querySelectorAll<HTMLElement>('[data-chosen]') ?? [])].at(-1);
    (next ?? chosen)?.focus({ preventScroll: next === undefined });
  });
}

function PosterUnit({ unit, onOther }: { unit: UnitChoiceState; onOther: (event: MouseEvent) => void }) {
  return (
    <Card className="mb-6">
      <p className="text-sm text-mute">{UNIT_PICKER.fromPoster}</p>
      <p data-chosen tabIndex={-1} className="mt-1 text-lg font-bold">
        {unit.grassroots?.name}
      </p>
      {unit.subordinate ? <p className="text-mute">{unit.subordinate.name}</p> : null}
      <p className="text-mute">{unit.top?.name}</p>
      <Button className="mt-4" id="unit.grassrootsUnitCode" onClick={onOther}>
        {UNIT_PICKER.other}
      </Button>
    </Card>
  );
}

type ChosenProps = { name: string; label: string; unit: PickedUnit; onClear: (event: MouseEvent) => void };

/** What has been chosen, with the way to choose again. Carries the field's id, so that an error link still lands here. */
function Chosen({ name, label, unit, onClear }: ChosenProps) {
  return (
    <Card className="mb-6 flex items-center gap-4">
      <div className="min-w-0 grow" data-chosen tabIndex={-1}>
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

/** The first field finds units of every level. A name that was written by hand stays when its union is found later. */
function TopUnit({ unit, onUnit, errors, active, form }: Fields) {
  const text = levelText('topUnitCode', errors, form);
  const clear = (event: MouseEvent) => onUnit({ ...NO_UNIT, unlisted: unit.unlisted }, byKey(event));
  if (unit.top) return <Chosen name={text.name} label={text.label} unit={unit.top} onClear={clear} />;
  const choose = (found: PlacedUnit, byKey: boolean) => {
    const choice = choiceOf(found);
    const unlisted = unit.unlisted && choice.grassroots === null;
    onUnit({ ...choice, unlisted, direct: choice.direct || (unlisted && choice.subordinate === null) }, byKey);
  };
  return (
    <>
      <UnitPicker {...text} active={active} scope={{ level: 'any', parentCode: null }} onPick={choose} />
      {unit.unlisted ? (
        <p className="-mt-2 mb-6 text-sm text-mute">{UNIT_PICKER.topLater}</p>
      ) : (
        <Button className="-mt-2 mb-6" onClick={(event) => onUnit({ ...unit, unlisted: true }, byKey(event))}>
          {UNIT_PICKER.unlistedTop}
        </Button>
      )}
    </>
  );
}

function SubordinateUnit({ unit, onUnit, errors, active, form, top }: Fields & { top: PickedUnit }) {
  const text = levelText('subordinateUnitCode', errors, form);
  const clear = (event: MouseEvent) => onUnit({ ...NO_UNIT, top }, byKey(event));
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
        onPick={(found, byKey) => onUnit({ ...unit, subordinate: pick(found.unit) }, byKey)}
      />
      <div className="-mt-2 mb-6 grid gap-2">
        <Button onClick={(event) => onUnit({ ...unit, direct: true }, byKey(event))}>{UNIT_PICKER.direct}</Button>
        <Button onClick={(event) => onUnit({ ...unit, direct: true, unlisted: true }, byKey(event))}>{UNIT_PICKER.unlisted}</Button>
      </div>
    </>
  );
}

/** `parent` is null while a name is written by hand and its union is not chosen yet. */
function GrassrootsUnit({ unit, onUnit, errors, active, form, parent }: Fields & { parent: PickedUnit | null }) {
  const text = levelText('grassrootsUnitCode', errors, form);
  const clear = (event: MouseEvent) => onUnit({ ...unit, grassroots: null }, byKey(event));
  if (unit.grassroots) return <Chosen name={text.name} label={text.label} unit={unit.grassroots} onClear={clear} />;
  const list = (unlisted: boolean) => (event: MouseEvent) => onUnit({ ...unit, unlisted }, byKey(event));
  return (
    <>
      <div className={unit.unlisted ? 'hidden' : ''}>
        <UnitPicker
          {...text}
          active={active && !unit.unlisted}
          scope={{ level: 'grassroots', parentCode: parent?.code ?? '' }}
          onPick={(found, byKey) => onUnit({ ...unit, grassroots: pick(found.unit) }, byKey)}
        />
        <p className="font-semibold">{UNIT_PICKER.unlisted}</p>
        <Button className="mt-2 mb-6" onClick={list(true)}>
          {UNIT_PICKER.unlistedAct}
        </Button>
      </div>
      <div className={unit.unlisted ? '' : 'hidden'}>
        <TextInput {...fieldText('unit.unlistedUnit', errors)} autoComplete="organization" />
        <Button className="-mt-2 mb-6" onClick={list(false)}>
          {UNIT_PICKER.unlistedBack}
        </Button>
      </div>
    </>
  );
}
