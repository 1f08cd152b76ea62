import type { ReactNode } from 'react';

/** An act with consequences: opened first, they are spelled out, and the form stands below. Works without JavaScript. */
export function Asked({
  label,
  question,
  danger = false,
  children,
}: {
  label: string;
  question: string;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="rounded-card border border-line bg-card px-4 py-2">
      <summary className={`min-h-12 content-center font-semibold ${danger ? 'text-bad' : 'text-action'}`}>{label}</summary>
      <p className="my-4">{question}</p>
      {children}
    </details>
  );
}
