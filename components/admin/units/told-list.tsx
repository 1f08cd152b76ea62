import { Icon } from '#components/ui/icon.tsx';

/** What will happen, one sentence each; first what will not. */
export function ToldList({ warnings = [], sentences }: { warnings?: readonly string[]; sentences: readonly string[] }) {
  return (
    <ul className="mb-6 grid gap-3 rounded-card border border-gold-line bg-gold-soft p-4">
      {warnings.map((one) => (
        <li key={one} className="flex items-start gap-3">
          <Icon name="alert" className="mt-0.5 size-6 text-bad" />
          <span className="min-w-0">{one}</span>
        </li>
      ))}
      {sentences.map((one) => (
        <li key={one} className="flex items-start gap-3">
          <Icon name="check" className="mt-0.5 size-6 text-gold-ink" />
          <span className="min-w-0">{one}</span>
        </li>
      ))}
    </ul>
  );
}
