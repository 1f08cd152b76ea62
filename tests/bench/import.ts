import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { seedDemo } from '#drizzle/seed/demo.ts';
import { insertAccount } from '#lib/db/accounts.ts';
import { closeEngine, engine } from '#lib/db/engine.ts';
import { insertGrant } from '#lib/db/grants.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { type BegunUnit, insertBegun } from '#lib/db/unit-bulk.ts';
import { findUnitImport, insertUnitImport, updateUnitImport } from '#lib/db/unit-imports.ts';
import { findRootUnit, requireUnitByCode } from '#lib/db/units.ts';
import { type UnitTableRow, unitTable } from '#lib/documents/unit-table.ts';
import { MOST_MOVES } from '#lib/domain/unit-import.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { keepUpload } from '#lib/http/unit-import-files.ts';
import { openLevel, searchOwnUnits } from '#lib/use-cases/browse-units.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { exportUnits } from '#lib/use-cases/export-units.ts';

/**
 * `npm run bench:import`: a table of 10.000 units in less than 20 s, how long the others who write wait for it meanwhile, levels of a tree
 * of 125.000 units opened in less than 100 ms, and the whole tree as a file within flat memory.
 */
const GRASSROOTS = 125_000;
const UPPERS = 12;
const CROWDED = 3_000;
const ROWS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'sk-bench-'));
process.env.DATABASE_URL = `file:${join(folder, 'import.db')}`;
const now = Date.now();
const writing = { now, secret: '', requestId: 'bench', actor: 'bench' };
const out = (line: string) => process.stdout.write(`${line}\n`);

function cdcs(code: string, parentId: string, i: number): BegunUnit {
  const shortName = `Công ty TNHH Sản xuất Thương mại Ví Dụ ${i}`;
  const names = { code, shortName, name: `CĐCS ${shortName}` };
  const place = { level: 'grassroots', kind: 'grassroots-union', parentId, openedOn: '2020-01-01', version: 0 } as const;
  return { id: randomUUID(), ...names, ...place, searchKey: unitSearchKey(names) };
}

/** Upper unions below every province and central union, CĐCS below them in turn, and one union with thousands of them. */
async function plant(): Promise<string> {
  await engine().commit((tx) => seedDemo({ ...writing, tx }));
  const tops = engine().reader.all<{ id: string; code: string }>(sql`SELECT id, code FROM units WHERE level = 'provincial' ORDER BY code`);
  const uppers = tops.flatMap(({ id, code }) =>
    Array.from(
      { length: UPPERS },
      (_, i) => ({ ...cdcs(`${code}-U${i}`, id, i), level: 'immediate-upper', kind: 'district-federation' }) as const,
    ),
  );
  const [crowded] = uppers;
  if (!crowded) throw new Error('no upper unions');
  const rows = Array.from({ length: GRASSROOTS }, (_, i) =>
    cdcs(`B-${i}`, i < CROWDED ? crowded.id : (uppers[i % uppers.length]?.id ?? ''), i),
  );
  await engine().commit((tx) => insertBegun(tx, [...uppers, ...rows]));
  return crowded.code;
}

/** The reader of a whole-country viewer. */
async function viewer(): Promise<SignedInRead> {
  const root = await findRootUnit(engine().reader);
  if (!root) throw new Error('no root');
  const grant = { id: 'bench', role: 'viewer', unitId: root.id, unitCode: root.code, unitName: root.name, unitLevel: root.level } as const;
  await engine().commit(async (tx) => {
    await insertAccount(tx, { id: 'bench', name: 'Bench', username: 'bench', passwordHash: 'none', now });
    await insertGrant(tx, { id: 'bench', accountId: 'bench', role: 'viewer', unitId: root.id, grantedBy: 'bench', grantedAt: now });
  });
  const account = { id: 'bench', name: 'Bench', username: 'bench', grants: [grant], twoFactorEnabled: false, sessionId: 'bench' };
  return { tx: engine().reader, now, secret: '', account };
}

const TIMES = 30;

/** The middle and the slowest of some runs, in milliseconds. */
async function timed(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return `${(times[TIMES / 2] ?? 0).toFixed(1)} | ${(times.at(-1) ?? 0).toFixed(1)}`;
}

async function levels(crowded: string): Promise<void> {
  const ctx = await viewer();
  const root = ctx.account.grants[0]?.unitCode ?? '';
  out('\n| Opened, searched | middle, ms | slowest, ms |\n|---|---|---|');
  out(`| the whole country (83 units) | ${await timed(() => openLevel(ctx, root, 1))} |`);
  out(`| a union with ${CROWDED}, first page | ${await timed(() => openLevel(ctx, crowded, 1))} |`);
  out(`| the same, last page | ${await timed(() => openLevel(ctx, crowded, CROWDED / 100))} |`);
  out(`| "vi du 4711" in the whole country | ${await timed(() => searchOwnUnits(ctx, null, 'vi du 4711'))} |`);
  out(`| "cong ty" in the whole country | ${await timed(() => searchOwnUnits(ctx, null, 'cong ty'))} |`);
  out(`| "vi du 17" below a province | ${await timed(() => searchOwnUnits(ctx, 'LDLD-74', 'vi du 17'))} |`);
}

type Worked = { seconds: number; peak: number };

/** The next step of an import as the server does it: a process of its own. */
async function work(id: string): Promise<Worked> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/unit-import.ts', id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  child.stdout.on('data', () => {
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the import ended with code ${code}`);
  return { seconds: (performance.now() - began) / 1_000, peak };
}

/** Writes a row every few milliseconds as submissions would, until told to stop; answers the longest wait, in milliseconds. */
function otherWriters(): { stop: () => Promise<number> } {
  let running = true;
  const ended = (async () => {
    let longest = 0;
    for (let i = 0; running; i += 1) {
      const began = performance.now();
      await engine().commit(async (tx) => void tx.run(sql`UPDATE unit_imports SET file_name = 'bench.xlsx' WHERE id = ${`none-${i}`}`));
      longest = Math.max(longest, performance.now() - began);
      await pause(5);
    }
    return longest;
  })();
  return {
    stop: () => {
      running = false;
      return ended;
    },
  };
}

async function imported(what: string, rows: Iterable<UnitTableRow>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of unitTable(rows)) chunks.push(chunk);
  const id = randomUUID();
  const unitId = (await requireUnitByCode(engine().reader, 'LDLD-74')).id;
  keepUpload(id, Buffer.concat(chunks));
  await engine().commit((tx) => insertUnitImport(tx, { id, unitId, askedBy: 'bench', askedAt: Date.now(), fileName: 'bench.xlsx' }));
  const check = await work(id);
  const counts = (await findUnitImport(engine().reader, id))?.counts;
  const yes = { confirmedBy: 'bench', confirmedAt: Date.now(), effectiveOn: '2026-01-01', reason: 'bench', requestId: 'bench' };
  await engine().commit((tx) => updateUnitImport(tx, id, yes));
  const others = otherWriters();
  const write = await work(id);
  const waited = await others.stop();
  const told = `${counts?.created}/${counts?.changed}/${counts?.unchanged}/${counts?.faulty}`;
  if ((await findUnitImport(engine().reader, id))?.appliedAt === null) throw new Error('not written');
  const total = (check.seconds + write.seconds).toFixed(1);
  out(
    `| ${what} | ${told} | ${check.seconds.toFixed(1)} | ${write.seconds.toFixed(1)} | ${total} | ${Math.round(waited)} | ${Math.round(check.peak)} |`,
  );
}

const PARENT = 'LDLD-74-724';

function* fresh(n: number): Generator<UnitTableRow> {
  for (let i = 0; i < n; i += 1) {
    const shortName = `Công ty Cổ phần Dệt may Ví Dụ ${i}`;
    const figure = { members: i % 3_000, asOf: '2025-12-31', source: 'Báo cáo quý IV' };
    const names = { code: `N-${i}`, name: `Công đoàn cơ sở ${shortName}`, shortName };
    yield { ...names, level: 'grassroots', kind: 'grassroots-union', parentCode: PARENT, figure, employers: [shortName, `Chi nhánh ${i}`] };
  }
}

function* changed(n: number, change: (row: UnitTableRow) => Partial<UnitTableRow>): Generator<UnitTableRow> {
  for (const row of fresh(n)) yield { ...row, ...change(row) };
}

const anew = (row: UnitTableRow) => ({ name: `${row.name} (mới)`, figure: { members: 7, asOf: '2026-03-31', source: 'Báo cáo quý I' } });

async function exported(): Promise<void> {
  const root = await findRootUnit(engine().reader);
  const file = join(folder, 'all.xlsx');
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let [bytes, peak] = [0, 0];
  const chunks: Buffer[] = [];
  for await (const chunk of unitTable(exportUnits({ tx: engine().reader, now, secret: '' }, root?.code ?? ''))) {
    bytes += chunk.length;
    chunks.push(chunk);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  writeFileSync(file, Buffer.concat(chunks));
  const seconds = (performance.now() - began) / 1_000;
  out(
    `\nThe whole tree as a file: ${seconds.toFixed(1)} s, ${(statSync(file).size / 2 ** 20).toFixed(1)} MB, ${Math.round((peak - before) / 2 ** 20)} MB more memory (${bytes} bytes sent).`,
  );
}

try {
  await migrateDatabase(engine());
  const crowded = await plant();
  out(`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; ${GRASSROOTS} CĐCS`);
  await levels(crowded);
  out(
    '\n| Table | new/changed/unchanged/faulty | checked, s | written, s | both, s | others waited, ms | memory, MB |\n|---|---|---|---|---|---|---|',
  );
  await imported(`${ROWS} new`, fresh(ROWS));
  await imported('the same again', fresh(ROWS));
  await imported(`${ROWS} renamed, with a new figure`, changed(ROWS, anew));
  await imported(
    `${MOST_MOVES} moved`,
    changed(MOST_MOVES, (row) => ({ ...anew(row), parentCode: 'LDLD-74-719' })),
  );
  await exported();
} finally {
  closeEngine();
  rmSync(folder, { recursive: true, force: true });
}
