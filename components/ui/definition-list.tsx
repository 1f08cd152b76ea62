import type { ReactNode } from 'react';

export type Definition = { term: string; detail: ReactNode };

/** Facts, name and value; side by side on a desk. Line ends of what a person typed are kept. */
export function DefinitionList({ rows }: { rows: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-1 gap-3">
      {rows.map(({ term, detail }) => (
        <div key={term} className="wide:grid wide:grid-cols-[13rem_1fr] wide:gap-4">
          <dt className="text-sm text-mute wide:text-base">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
