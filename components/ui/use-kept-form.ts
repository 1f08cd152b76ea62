import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Fields } from '#lib/messages/desk/typed-form.ts';
import { signInPath } from '#lib/messages/paths.ts';
import { forgetTyped, keepTyped, putTypedBack } from './kept-values.ts';
import { type Refused, sendForm } from './send-form.ts';

/**
 * A form as a script sends it: the page stays and tells what was refused, and what was typed is kept in the tab under `mark` until it is
 * taken. `refused` and `typed`: with what the form came back when no script was there.
 */
export function useKeptForm(action: string, mark: string, refused: Refused | null, typed: Fields | null) {
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState(refused);
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [restored, setRestored] = useState(typed !== null);
  useEffect(() => {
    if (form.current && typed === null) setRestored(putTypedBack(form.current, mark));
  }, [mark, typed]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    setBusy(true);
    const answer = await sendForm(action, sent);
    if (answer.kind === 'led') {
      forgetTyped(mark);
      return location.assign(answer.to);
    }
    if (answer.code === 'sign-in-required') return location.assign(signInPath(location.pathname + location.search));
    setBusy(false);
    setTrouble(answer);
    setTries((n) => n + 1);
  };
  const remember = () => {
    if (form.current) keepTyped(form.current, mark);
  };
  return { form, trouble, busy, tries, restored, send, remember };
}
