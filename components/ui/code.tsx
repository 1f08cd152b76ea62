/** A code of eight symbols in two groups, large enough to be copied by hand. */
export function Code({ value, size = 'large' }: { value: string; size?: 'large' | 'inline' }) {
  const look = size === 'large' ? 'text-3xl font-bold tracking-wider' : 'font-semibold';
  return (
    <span translate="no" className={`font-mono whitespace-nowrap ${look}`}>
      {value}
    </span>
  );
}
