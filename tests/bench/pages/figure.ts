/** One line of the table: what was measured, against which bar, and whether it holds. */
export type Figure = { what: string; bar: string; measured: string; holds: boolean };

/** A table in Markdown, to be kept in `docs/performance.md` as it is. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, bar, measured, holds }) => `| ${what} | ${bar} | ${measured} | ${holds ? 'yes' : '**no**'} |`);
  return ['| What | Bar | Measured | Holds |', '|---|---|---|---|', ...rows].join('\n');
}

export const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
