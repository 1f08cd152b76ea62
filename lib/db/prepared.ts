import 'server-only';
import type { Tx } from './engine.ts';

/** A statement compiled once per connection: the intake path must not build SQL for every submission. */
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
