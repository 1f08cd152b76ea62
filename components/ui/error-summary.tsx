'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { labelId } from './field-wiring.ts';
import { Icon } from './icon.tsx';

export type SummaryLine = { name: string; text: string };

type Props = { title: string; lines: readonly SummaryLine[]; onGo?: ((name: string) => void) | undefined };

/**
 * All that needs attention, on top. It takes the focus when it appears and its heading comes into view (give it a new `key` for every
 * attempt, so that a list that only grows shorter stays quiet); its links bring the *label* into view and focus the field.
 */
export function ErrorSummary({ title, lines, onGo }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  if (lines.length === 0) return null;

  const go = (event: MouseEvent, name: string) => {
    event.preventDefault();
    onGo?.(name);
    // The owner may first have to show the step that holds the field.
    requestAnimationFrame(() => focusField(name));
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="mb-6 scroll-mt-4 rounded-card border-2 border-bad bg-bad-soft p-4"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-lg text-bad">
        <Icon name="alert" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {lines.map(({ name, text }) => (
          <li key={name}>
            <a
              href={`#${labelId(name)}`}
              onClick={(event) => go(event, name)}
              className="inline-flex min-h-10 items-center text-bad underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(name: string): void {
  const label = document.getElementById(labelId(name));
  document.getElementById(name)?.focus({ preventScroll: true });
  label?.scrollIntoView({ block: 'start' });
}
