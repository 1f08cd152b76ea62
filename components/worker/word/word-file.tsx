'use client';

import { type ChangeEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { WORD_TEMPLATE_PATH } from '#lib/messages/paths.ts';
import { WORD_FILE } from '#lib/messages/word.ts';
import { placeHere } from '../install/here.ts';
import { OldFontQuestion } from './old-font-question.tsx';
import { useWordFile, type WordFileState } from './use-word-file.ts';

const ACCEPTED = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Step 3, folded away for those who write here: the parts of an initiative out of a `.docx` on the phone (R26), and the template, where files can be downloaded at all. */
export function WordFile({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const state = useWordFile(form);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDetailsElement>(null);
  const back = () => box.current?.querySelector('button')?.focus();

  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void state.choose(file);
    target.value = '';
  };
  return (
    <details className="js-only mb-4" ref={box}>
      <summary className="min-h-12 w-fit content-center font-semibold text-action">{WORD_FILE.title}</summary>
      <div className="mt-1 flex flex-wrap gap-3">
        <Button aria-describedby="word-file-hint" disabled={state.view.kind === 'reading'} onClick={() => input.current?.click()}>
          <Icon name="document" />
          {WORD_FILE.act}
        </Button>
        <Template />
      </div>
      <input ref={input} type="file" accept={ACCEPTED} hidden tabIndex={-1} aria-hidden="true" onChange={onChange} />
      <p id="word-file-hint" className="mt-1 text-sm text-mute">
        {WORD_FILE.hint}
      </p>
      <div role="status">
        <Outcome state={state} back={back} />
      </div>
    </details>
  );
}

/** Zalo and its like do nothing when a file is downloaded, and say nothing either. */
function Template() {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    const { place } = placeHere();
    setOffered(place !== 'zalo' && place !== 'in-app');
  }, []);
  if (!offered) return null;
  return (
    <a href={WORD_TEMPLATE_PATH} download className={buttonClass('quiet')}>
      <Icon name="download" />
      {WORD_FILE.template}
    </a>
  );
}

function Outcome({ state: { view, put, undo }, back }: { state: WordFileState; back: () => void }) {
  if (view.kind === 'idle') return null;
  if (view.kind === 'reading') return <p className="mt-2 font-semibold">{WORD_FILE.reading}</p>;
  if (view.kind === 'failed')
    return (
      <Notice tone="bad" className="mt-3">
        {view.text}
      </Notice>
    );
  const then = (act: () => void) => () => {
    act();
    back();
  };
  if (view.kind === 'asking') {
    const { document, inUnicode } = view;
    return (
      <OldFontQuestion
        encoding={null}
        preview={[...Object.values(inUnicode.fields), inUnicode.text].join('\n').trim()}
        onConvert={then(() => put(inUnicode, document.dropped))}
        onKeep={then(() => put(document, document.dropped))}
      />
    );
  }
  return (
    <Notice tone="ok" className="mt-3">
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.changes.length > 0 ? (
        <Button tone="quiet" onClick={then(undo)}>
          {WORD_FILE.undo}
        </Button>
      ) : null}
    </Notice>
  );
}
