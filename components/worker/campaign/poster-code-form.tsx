'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { CONTROL, wiring } from '#components/ui/field-wiring.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { POSTER_CODE } from '#lib/messages/campaign.ts';
import { PATHS, posterPath, QUERY } from '#lib/messages/paths.ts';

/** For a poster that cannot be scanned. Without scripts the code goes to the plain form, which fills the unit as well. */
export function PosterCodeForm() {
  const [wrong, setWrong] = useState(false);
  const text = {
    name: QUERY.poster,
    label: POSTER_CODE.label,
    hint: POSTER_CODE.hint,
    example: POSTER_CODE.example,
    error: wrong ? POSTER_CODE.bad : undefined,
  };
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = parseCode(String(new FormData(event.currentTarget).get(QUERY.poster) ?? ''));
    setWrong(code === null);
    if (code === null) return document.getElementById(QUERY.poster)?.focus();
    window.location.assign(posterPath(code));
  };
  return (
    <form action={PATHS.writePlain} method="get" onSubmit={open} noValidate className="mt-6">
      <Field {...text}>
        <div className="flex gap-3">
          <input
            {...wiring(text)}
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            className={`${CONTROL} min-h-13 max-w-56 min-w-0 font-mono tracking-wider uppercase`}
          />
          <Button type="submit">{POSTER_CODE.go}</Button>
        </div>
      </Field>
    </form>
  );
}
