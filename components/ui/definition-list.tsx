import type { ReactNode } from 'react';

export type Definition = { term: string; detail: ReactNode };

/** Facts, name and value; on a desk side by side, the values no further away than the longest name. Line ends of what a person typed are kept. */
export function DefinitionList({ rows }: { rows: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-1 gap-3 wide:grid-cols-[fit-content(13rem)_1fr] wide:gap-x-6">
      {rows.map(({ term, detail }) => (
        <div key={term} className="wide:contents">
          <dt className="text-sm text-mute wide:text-base">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
