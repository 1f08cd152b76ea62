'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { CONTROL, type FieldText, wiring } from '#components/ui/field-wiring.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { UNIT_PICKER } from '#lib/messages/form.ts';
import type { PlacedUnit } from './placed-unit.ts';
import type { SearchState, UnitScope } from './search-units.ts';
import { pick } from './unit-choice.ts';
import { useUnitSearch } from './use-unit-search.ts';

type Props = FieldText & { scope: UnitScope; active: boolean; onPick: (found: PlacedUnit, byKey: boolean) => void };

/**
 * Type a few letters, with marks or without, and choose. The list stands in the page, not above it: it stays when the phone's
 * keyboard closes, and a thumb can scroll it. Arrow keys and Enter work too.
 */
export function UnitPicker({ scope, active, onPick, ...text }: Props) {
  const listId = useId();
  const { units, state, search } = useUnitSearch(text.name, scope, active);
  const [at, setAt] = useState(-1);
  const optionId = (i: number) => `${listId}-${i}`;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = moveOf(event);
    if (move === null) return;
    event.preventDefault();
    const chosen = move === 0 ? units[at] : undefined;
    if (chosen) return onPick(chosen, true);
    const next = Math.max(0, Math.min(units.length - 1, at + move));
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Field {...text}>
      <input
        {...wiring(text)}
        name={undefined}
        type="search"
        autoComplete="off"
        spellCheck={false}
        className={`${CONTROL} min-h-13`}
        role="combobox"
        aria-expanded={units.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? optionId(at) : undefined}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          setAt(-1);
          search(event.currentTarget.value);
        }}
      />
      <Outcome state={state} count={units.length} />
      <div id={listId} role="listbox" aria-label={text.label} className={units.length > 0 ? LIST : 'hidden'}>
        {units.map((found, i) => (
          <UnitOption key={found.unit.code} id={optionId(i)} found={found} active={i === at} onPick={() => onPick(found, false)} />
        ))}
      </div>
    </Field>
  );
}

/** One down, one up, or 0 to choose; null for every other key, and while an input method is composing a letter. */
function moveOf({ key, keyCode, nativeEvent }: KeyboardEvent): 1 | -1 | 0 | null {
  if (nativeEvent.isComposing || keyCode === 229) return null;
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  return key === 'Enter' ? 0 : null;
}

const LIST = 'mt-2 max-h-80 overflow-y-auto overscroll-contain rounded-field border-2 border-line bg-card';

type OptionProps = { id: string; found: PlacedUnit; active: boolean; onPick: () => void };

function UnitOption({ id, found: { unit, above }, active, onPick }: OptionProps) {
  const { name } = pick(unit);
  const path = above.map((union) => pick(union).name).reverse();
  const more = name === unit.name ? path : [unit.name];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused themselves
    <div
      id={id}
      role="option"
      aria-selected={active}
      onClick={onPick}
      className={`min-h-12 border-b border-line px-3 py-3 last:border-0 hover:bg-action-soft ${active ? 'bg-action-soft outline-2 -outline-offset-2 outline-action' : ''}`}
    >
      {name}
      {more.length > 0 ? <span className="block text-sm text-mute">{more.join(', ')}</span> : null}
    </div>
  );
}

function Outcome({ state, count }: { state: SearchState; count: number }) {
  if (state === 'found') return <VisuallyHidden role="status">{UNIT_PICKER.results(count)}</VisuallyHidden>;
  const words = { searching: UNIT_PICKER.searching, none: UNIT_PICKER.none, offline: UNIT_PICKER.offline, unknown: UNIT_PICKER.unknown };
  return (
    <p role="status" className="mt-2 text-sm text-mute">
      {words[state]}
    </p>
  );
}
