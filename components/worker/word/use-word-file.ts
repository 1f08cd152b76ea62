'use client';

import { type RefObject, useState } from 'react';
import { LARGEST_WORD_FILE } from '#lib/contracts/word-document.ts';
import type { WordDocument, WordLoss, WordText } from '#lib/domain/word-document.ts';
import { shortName } from '#lib/messages/form.ts';
import { PROBLEM_TEXT, UNREACHABLE } from '#lib/messages/problems.ts';
import { WORD_FILE } from '#lib/messages/word.ts';
import { readWordFile } from '#lib/offline/transport.ts';
import { type FieldChange, takeBack } from './field-change.ts';
import { type PutIn, putWordText } from './put-word-text.ts';

type WordFileView =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'asking'; document: WordDocument; inUnicode: WordText }
  | { kind: 'told'; lines: readonly string[]; changes: readonly FieldChange[] }
  | { kind: 'failed'; text: string };

type Outcome = { kind: 'read'; document: WordDocument } | { kind: 'failed'; text: string };

async function readFile(file: File): Promise<Outcome> {
  if (file.size > LARGEST_WORD_FILE) return { kind: 'failed', text: PROBLEM_TEXT['word-file-too-large'] };
  const answer = await readWordFile(file);
  if (answer.kind === 'ok') return { kind: 'read', document: answer.value };
  if (answer.kind === 'unreachable') return { kind: 'failed', text: UNREACHABLE.offline };
  if (answer.kind === 'bad-answer') return { kind: 'failed', text: UNREACHABLE.broken };
  return { kind: 'failed', text: answer.code === 'overloaded' ? WORD_FILE.busy : PROBLEM_TEXT[answer.code] };
}

function sayWhatWasTaken({ taken, kept, undivided }: PutIn, dropped: readonly WordLoss[]): string[] {
  const said = [
    taken.length > 0 ? WORD_FILE.taken(taken.map(shortName)) : '',
    taken.length + kept.length === 0 ? WORD_FILE.empty : '',
    undivided ? WORD_FILE.undivided : '',
    kept.length > 0 ? WORD_FILE.kept(kept.map(shortName)) : '',
    dropped.length > 0 ? WORD_FILE.dropped(dropped) : '',
  ];
  return said.filter(Boolean);
}

/** One file from the phone into the fields of the form: asked first when it is written in an old font, and taken back on request. */
export function useWordFile(form: RefObject<HTMLFormElement | null>) {
  const [view, setView] = useState<WordFileView>({ kind: 'idle' });

  const put = (text: WordText, dropped: readonly WordLoss[]) => {
    if (!form.current) return;
    const done = putWordText(form.current, text);
    setView({ kind: 'told', lines: sayWhatWasTaken(done, dropped), changes: done.changes });
  };
  const choose = async (file: File) => {
    setView({ kind: 'reading' });
    const outcome = await readFile(file);
    if (outcome.kind === 'failed') return setView(outcome);
    const { document } = outcome;
    if (document.inUnicode) setView({ kind: 'asking', document, inUnicode: document.inUnicode });
    else put(document, document.dropped);
  };
  const undo = () => {
    if (view.kind !== 'told') return;
    for (const change of [...view.changes].reverse()) takeBack(change);
    setView({ kind: 'told', lines: [WORD_FILE.undone], changes: [] });
  };
  return { view, choose, put, undo };
}

export type WordFileState = ReturnType<typeof useWordFile>;
