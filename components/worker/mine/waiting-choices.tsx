'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ButtonTone } from '#components/ui/button-class.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { WAITING } from '#lib/messages/mine.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { readableText } from '#lib/messages/readable.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { WaitingItem } from './load-mine.ts';
import { type Choice, choices } from './waiting-words.ts';

type Props = { item: WaitingItem; now: Instant; lead: boolean; onNote: (note: string) => void };

/** The buttons of a waiting item, the likeliest first; it is blue on the page's first item (`lead`). What came of a tap is said by `onNote`. */
export function WaitingChoices({ item, now, lead, onNote }: Props) {
  const [busy, setBusy] = useState(false);
  const { id, fields } = item.entry;

  const run = async (name: 'sendNow' | 'tryAgain' | 'editWaiting' | 'updateForm' | 'beginAnew', otherwise: (at: Instant) => string) => {
    setBusy(true);
    onNote('');
    const actions = await import('./waiting-actions.ts').catch(() => null);
    // True: the page is leaving and stays as it is until then.
    if (await actions?.[name](id)) return;
    onNote((actions ? otherwise : WAITING.notSent)(phoneNow()));
    setBusy(false);
  };
  const acts = {
    send: { icon: 'send', label: busy ? WAITING.sending : WAITING.send, act: () => run('sendNow', WAITING.notSent) },
    'try-again': { icon: 'send', label: busy ? WAITING.sending : WAITING.tryAgain, act: () => run('tryAgain', WAITING.stillClosed) },
    edit: { icon: 'pen', label: WAITING.edit, act: () => run('editWaiting', () => WAITING.gone) },
    anew: { icon: 'pen', label: WAITING.anew, act: () => run('beginAnew', () => WAITING.gone) },
    refresh: { icon: 'download', label: WAITING.refresh, act: () => run('updateForm', () => WAITING.notUpdated) },
  } as const;

  const button = (choice: Choice, tone: ButtonTone) => {
    if (choice === 'copy') return <CopyButton key={choice} text={readableText(fields)} label={WAITING.copy} className="grow" />;
    if (choice === 'track')
      return (
        <LinkButton key={choice} href={PATHS.track} tone={tone} className="grow">
          {WAITING.track}
        </LinkButton>
      );
    const { icon, label, act } = acts[choice];
    return (
      <Button key={choice} tone={tone} disabled={busy} onClick={act} className="grow">
        <Icon name={icon} className="size-5" />
        {label}
      </Button>
    );
  };
  return choices(item, now).map((choice, i) => button(choice, lead && i === 0 ? 'primary' : 'secondary'));
}
