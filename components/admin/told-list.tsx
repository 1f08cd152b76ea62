import { Icon } from '#components/ui/icon.tsx';

/** What will happen, in a sentence; a warning is something that somebody must be told in good time. */
export type Told = string | { warning: string };

/** What will happen, one sentence each. */
export function ToldList({ told }: { told: readonly Told[] }) {
  return (
    <ul className="mb-6 grid gap-3 rounded-card border border-gold-line bg-gold-soft p-4">
      {told.map((one) => {
        const isPlain = typeof one === 'string';
        const sentence = isPlain ? one : one.warning;
        return (
          <li key={sentence} className="flex items-start gap-3">
            <Icon name={isPlain ? 'check' : 'alert'} className={`mt-0.5 size-6 ${isPlain ? 'text-gold-ink' : 'text-bad'}`} />
            <span className="min-w-0">{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}
