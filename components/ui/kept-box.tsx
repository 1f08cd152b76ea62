'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Fields } from '#lib/messages/desk/typed-form.ts';
import { ChoiceBox } from './choice-box.tsx';

/** What was typed into the form around, when it came back without JavaScript. */
export const TypedFields = createContext<Fields | null>(null);

type Props = { name: string; label: ReactNode; hint?: ReactNode; defaultChecked?: boolean };

/** A box of a list inside a `KeptForm`: sends `yes` when ticked, and comes back as it was left. */
export function KeptBox({ name, defaultChecked = false, ...text }: Props) {
  const typed = useContext(TypedFields);
  const checked = typed ? typed[name] === 'yes' : defaultChecked;
  return <ChoiceBox {...text} type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} />;
}
