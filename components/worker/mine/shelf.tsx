import type { ReactNode } from 'react';

/** One kind of item with its heading and number; nothing at all when there is none. */
export function Shelf({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-lg">
        {title} <span className="font-normal text-mute">({count})</span>
      </h2>
      <ul className="grid grid-cols-1 gap-4">{children}</ul>
    </section>
  );
}
