'use client';

import { useEffect, useState } from 'react';
import { COPYING } from '#lib/messages/copying.ts';
import { Button } from './button.tsx';
import type { ButtonTone } from './button-class.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';

type Props = { text: string; label: string; tone?: ButtonTone; className?: string; onCopied?: (() => void) | undefined };

const SHOWN_MS = 4_000;

/** Copies and reports the true result beside itself. */
export function CopyButton({ text, label, tone = 'secondary', className = '', onCopied }: Props) {
  const [result, setResult] = useState<'none' | 'done' | 'failed'>('none');
  useEffect(() => {
    if (result !== 'done') return;
    const timer = setTimeout(() => setResult('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    const copied = await copyText(text);
    setResult(copied ? 'done' : 'failed');
    if (copied) onCopied?.();
  };
  return (
    <div className={`js-only ${className}`}>
      <Button tone={tone} onClick={copy} className="w-full">
        <Icon name={result === 'done' ? 'check' : 'copy'} className="size-5" />
        {result === 'done' ? COPYING.done : label}
      </Button>
      <p role="status" className={result === 'failed' ? 'mt-1 text-sm text-mute' : 'sr-only'}>
        {result === 'none' ? '' : COPYING[result]}
      </p>
    </div>
  );
}
