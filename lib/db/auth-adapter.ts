import 'server-only';
import type { BetterAuthOptions, DBAdapter } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { accounts, credentials, secondFactors, sessions, signInChallenges } from '#drizzle/schema/accounts.ts';
import type { Engine, Tx } from './engine.ts';

/** Under the names that better-auth knows. */
const TABLES = { user: accounts, account: credentials, session: sessions, verification: signInChallenges, twoFactor: secondFactors };
const CONFIG = { provider: 'sqlite', schema: TABLES } as const;

/** The rows that better-auth has written or removed, and the fields that it set. */
export type AuthRow = Readonly<Record<string, unknown>>;
export type AuthWrite = { kind: 'create' | 'update' | 'delete'; model: string; rows: readonly AuthRow[]; set: AuthRow };
type Trace = (tx: Tx, write: AuthWrite) => Promise<void>;

type Asked = { model: string; where: Parameters<DBAdapter['deleteMany']>[0]['where'] };

const rowsOf = (value: unknown): AuthRow[] => (typeof value === 'object' && value !== null ? [{ ...value }] : []);

/**
 * better-auth on this engine: it reads what is committed, and each of its writes is one command of the group commit. `trace` runs in the
 * transaction of the write. What better-auth calls a transaction would hold the one writer while it hashes, so its steps commit one by
 * one; the flows that are used rest on single writes (decision 0021).
 */
export function authAdapter(engine: Engine, trace: Trace) {
  return (options: BetterAuthOptions): DBAdapter => {
    const writer = drizzleAdapter(engine.writer, CONFIG)(options);
    const { findOne, findMany, count } = drizzleAdapter(engine.reader, CONFIG)(options);

    const write = <R>(kind: AuthWrite['kind'], model: string, set: AuthRow, run: () => Promise<R>): Promise<R> =>
      engine.commit(async (tx) => {
        const done = await run();
        await trace(tx, { kind, model, set, rows: rowsOf(done) });
        return done;
      });
    const remove = <R>({ model, where }: Asked, run: () => Promise<R>): Promise<R> =>
      engine.commit(async (tx) => {
        const rows = (await writer.findMany({ model, where })).flatMap(rowsOf);
        const done = await run();
        await trace(tx, { kind: 'delete', model, set: {}, rows });
        return done;
      });

    const adapter: DBAdapter = {
      ...writer,
      findOne,
      findMany,
      count,
      create: (asked) => write('create', asked.model, {}, () => writer.create(asked)),
      update: (asked) => write('update', asked.model, asked.update, () => writer.update(asked)),
      updateMany: (asked) => write('update', asked.model, asked.update, () => writer.updateMany(asked)),
      incrementOne: (asked) => write('update', asked.model, asked.set ?? {}, () => writer.incrementOne(asked)),
      consumeOne: (asked) => write('delete', asked.model, {}, () => writer.consumeOne(asked)),
      delete: (asked) => remove(asked, () => writer.delete(asked)),
      deleteMany: (asked) => remove(asked, () => writer.deleteMany(asked)),
      transaction: (run) => run(adapter),
    };
    return adapter;
  };
}
