'use client';

import { useCallback, useEffect, useState } from 'react';
import { markMoved } from '#lib/offline/draft-moving.ts';
import { findDraft } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { type Failed, type Link, makeCode, makeLink, type TypedCode } from './make-way.ts';

const GONE: Failed = { kind: 'failed', why: 'gone' };
type Working = { kind: 'working' };

async function withDraft<Way>(id: string, make: (draft: Draft) => Promise<Way>): Promise<Way | Failed> {
  const draft = await ifPhoneKeeps(findDraft(id), null);
  return draft ? await make(draft) : GONE;
}

/** The ways out for the draft as it is kept now: a link at once, a code when asked for. */
export function useMoving(id: string) {
  const [link, setLink] = useState<Link | Failed | Working>({ kind: 'working' });
  const [code, setCode] = useState<TypedCode | Failed | Working | null>(null);
  const prepare = useCallback(async () => {
    setLink({ kind: 'working' });
    setLink(await withDraft(id, (draft) => makeLink(draft, window.location.origin)));
  }, [id]);
  useEffect(() => void prepare(), [prepare]);
  const moved = () => void ifPhoneKeeps(markMoved(id, phoneNow()), undefined);
  const askForCode = async () => {
    setCode({ kind: 'working' });
    const made = await withDraft(id, makeCode);
    setCode(made);
    if (made.kind === 'code') moved();
  };
  return { link, code, prepare, askForCode, moved };
}

export type Moving = ReturnType<typeof useMoving>;
