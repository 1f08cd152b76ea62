'use client';

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { GUIDE } from '#lib/messages/guide/words.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { indexTopics, showMatches } from './find-topics.ts';
import { GUIDE_BODY } from './guide-body.ts';

/** Narrows the printed guide while someone types; says how many topics remain. The box is uncontrolled (Telex, VNI). */
export function GuideSearch() {
  const [found, setFound] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const search = useCallback((typed: string) => {
    const body = document.getElementById(GUIDE_BODY);
    if (!body) return;
    const searching = typed.trim() !== '';
    const count = showMatches(body, indexTopics(body), typed);
    body.toggleAttribute('data-searching', searching);
    setFound(searching ? count : null);
  }, []);
  // An address may carry the question: `?tim=nop+bai`
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get(QUERY.search);
    if (!asked || !input.current) return;
    input.current.value = asked;
    search(asked);
  }, [search]);
  const clear = () => {
    if (input.current) input.current.value = '';
    search('');
    input.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(input.current?.value ?? '');
    input.current?.blur();
  };
  return (
    <div className="js-only screen-only wide:col-start-2">
      {/* biome-ignore lint/a11y/useSemanticElements: iOS 15 does not know the search element */}
      <form role="search" onSubmit={submit}>
        <TextInput
          ref={input}
          type="search"
          name={QUERY.search}
          label={GUIDE.searchLabel}
          hint={GUIDE.searchHint}
          autoComplete="off"
          enterKeyHint="search"
          onInput={(event) => search(event.currentTarget.value)}
        />
      </form>
      <p role="status" className="-mt-4 mb-3 min-h-7 font-semibold">
        {found === null ? '' : GUIDE.found(found)}
      </p>
      {found === 0 ? (
        <EmptyState icon="search" title={GUIDE.nothingTitle}>
          <p>{GUIDE.nothingText}</p>
          <Button onClick={clear}>{GUIDE.clear}</Button>
        </EmptyState>
      ) : null}
    </div>
  );
}
