import 'server-only';
import type { Tx } from './engine.ts';

/**
 * A statement compiled once per connection: the intake path must not build SQL for every submission. With ORDER BY, a limit or min() behind
 * a comparison with a parameter, SQLite compiles it anew for every new value (20 to 100 µs): what is asked with every submission is sorted here.
 */
export function prepared<S>(build: (tx: Tx) => S): (tx: Tx) => S {
  const made = new WeakMap<Tx, S>();
  return (tx) => {
    const known = made.get(tx);
    if (known !== undefined) return known;
    const statement = build(tx);
    made.set(tx, statement);
    return statement;
  };
}

/** As `prepared`, for a statement that writes `n` rows at once: one call into SQLite instead of `n`. */
export function preparedForRows<S>(build: (tx: Tx, n: number) => S): (tx: Tx, n: number) => S {
  const byCount = new Map<number, (tx: Tx) => S>();
  return (tx, n) => {
    const known = byCount.get(n) ?? prepared((connection) => build(connection, n));
    byCount.set(n, known);
    return known(tx);
  };
}

/** `0 … n − 1`, to name the placeholders of each row. */
export const rowNumbers = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
