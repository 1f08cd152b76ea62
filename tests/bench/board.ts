import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { putBoardCampaign } from '#lib/db/board-campaigns.ts';
import { listCampaigns } from '#lib/db/campaigns.ts';
import { type Engine, openEngine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { figuresDay } from '#lib/domain/board-sums.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { newAnnouncementPath, reminderPath } from '#lib/messages/desk/announcement-paths.ts';
import { ownDeskPath, progressPath } from '#lib/messages/desk/board-paths.ts';
import { campaignDeskPath } from '#lib/messages/desk/campaign-paths.ts';
import { contactsPath, memberCountsPath, unitDeskPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_PATHS, PATHS } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { drainBoards } from '#lib/use-cases/reconcile-boards.ts';
import { SERVER } from '#scripts/server.mjs';
import { anAccount, sessionCookie } from '#tests/support/accounts.ts';
import { openCampaign, SECRET } from '#tests/support/builders.ts';
import { deriveLists, type Planted, plantAudit, plantFacts, plantInitiatives, plantUnits } from './board/generate.ts';
import { type Times, tableOf, timePage, timeQuestion } from './board/measure.ts';
import { QUESTIONS } from './board/questions.ts';
import { endSubject, startSubject } from './subject.ts';

/**
 * `npm run bench:board`: a country of 122.000 units and 1.000.000 initiatives, the same in every run; every list, board, count and search
 * that somebody can open is asked again and again of units drawn by lot, then the pages of the running server.
 * `BENCH_DATABASE` keeps the generated file and takes it the next time, `BENCH_PAGES=0` leaves the server out.
 */
const SIZE = { units: Number(process.env.BENCH_UNITS || 122_000), initiatives: Number(process.env.BENCH_INITIATIVES || 1_000_000) };
const TIMES = Number(process.env.BENCH_TIMES || 200);
const PAGE_TIMES = Number(process.env.BENCH_PAGE_TIMES || 30);
const WITH_PAGES = process.env.BENCH_PAGES !== '0';
const PORT = 4130;
const BAR_MS = 50;
const PAGE_BAR_MS = 200;
const AUDITED_ACTS = 100_000;

const folder = mkdtempSync(join(tmpdir(), 'sk-board-'));
const file = process.env.BENCH_DATABASE || join(folder, 'board.db');
process.env.APP_SECRET = SECRET.repeat(2);

async function timed<R>(what: string, run: () => R | Promise<R>): Promise<R> {
  const began = performance.now();
  const result = await run();
  console.log(`${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  return result;
}

/** Two campaigns: one that has been open for 40 days, and one of last year, of which there are lists but no boards. */
async function generate(engine: Engine): Promise<void> {
  const now = Date.now();
  const db = new SQLite(file);
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1000000', 'foreign_keys = OFF']) db.pragma(pragma);
  const units = await timed('units', () => db.transaction(() => plantUnits(db, SIZE))());
  const ownerUnitId = units[0]?.id ?? '';
  db.close();
  const opensAt = now - 40 * DAY_MS;
  const old = await openCampaign(engine, { slug: 'old', opensAt: opensAt - 365 * DAY_MS, closesAt: opensAt - 320 * DAY_MS, ownerUnitId });
  const running = await openCampaign(engine, { slug: 'running', opensAt, closesAt: now + 10 * DAY_MS, ownerUnitId });
  const admin = await anAccount(engine, [], { username: 'bench-admin' });
  await engine.commit(async (tx) => {
    tx.run(sql`UPDATE accounts SET two_factor_enabled = 1`);
    tx.run(
      sql`INSERT INTO grants (id, account_id, role, unit_id, granted_by, granted_at) VALUES ('bench', ${admin.id}, 'admin', ${ownerUnitId}, 'bench', 0)`,
    );
  });
  await plantRest(units, { old, running, opensAt, now, adminId: admin.id });
  await engine.commit(async (tx) => {
    for (const { campaign, windows } of await listCampaigns(tx)) {
      const facts = { countsDay: figuresDay(windows, now), targetMillionths: campaign.participationTargetPercent * 1_000_000 };
      await putBoardCampaign(tx, {
        campaignId: campaign.id,
        stage: campaign.id === running ? 'units' : 'ready',
        cursorAt: null,
        cursorId: null,
        ...facts,
      });
    }
  });
}

type Facts = { old: string; running: string; opensAt: number; now: number; adminId: string };

async function plantRest(units: readonly Planted[], { old, running, opensAt, now, adminId }: Facts): Promise<void> {
  const db = new SQLite(file);
  for (const pragma of ['synchronous = OFF', 'cache_size = -1000000', 'foreign_keys = OFF', 'wal_autocheckpoint = 100000'])
    db.pragma(pragma);
  const campaigns = [
    { id: old, opensAt: opensAt - 365 * DAY_MS, share: 5 },
    { id: running, opensAt, share: 100 },
  ];
  await timed('members, plans, posters', () => db.transaction(() => plantFacts(db, units, running, now))());
  await timed('initiatives', () => db.transaction(() => plantInitiatives(db, units, campaigns, SIZE, now))());
  await timed('audit log', () => db.transaction(() => plantAudit(db, units, adminId, AUDITED_ACTS, now))());
  await timed('lists, counters, people, search', () => db.transaction(() => deriveLists(db, units))());
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function unitsOf(engine: Engine): Planted[] {
  return engine.reader
    .all<Omit<Planted, 'path'>>(sql`SELECT id, code, level FROM units ORDER BY code`)
    .map((one) => ({ ...one, path: [] }));
}

async function adminContext(engine: Engine): Promise<SignedInRead> {
  const account = engine.reader.get<{ id: string; name: string; username: string }>(
    sql`SELECT id, name, username FROM accounts WHERE username = 'bench-admin'`,
  );
  if (!account) throw new Error('no admin was planted');
  const grants = await listGrants(engine.reader, account.id);
  return { tx: engine.reader, now: Date.now(), secret: SECRET, account: { ...account, grants, twoFactorEnabled: true, sessionId: '' } };
}

/** Pages of the sign-in, and those that are about something named in the rest of their address: these stand in the list with it. */
const { signIn, secondFactor, takeOver, notAllowed, admin, progress, newAnnouncement, newReminder } = DESK_PATHS;
const LEFT_OUT: readonly string[] = [signIn, secondFactor, takeOver, notAllowed, admin, progress, newAnnouncement, newReminder];

function pagesOf(units: readonly Planted[]): [string, string[]][] {
  const some = (level: Planted['level']) =>
    units
      .filter((unit) => unit.level === level)
      .map(({ code }) => code)
      .filter((_, i) => i % 97 === 1)
      .slice(0, 20);
  const [tops, mids, lows] = [['T-0', 'T-7', 'T-30'], some('immediate-upper'), some('grassroots')];
  const fixed = Object.values(DESK_PATHS).filter((path) => !LEFT_OUT.includes(path));
  return [
    [`${PATHS.home}`, [PATHS.home]],
    ...fixed.map((path): [string, string[]] => [path, [path]]),
    ['progress, confederation', [progressPath('TLD')]],
    ['progress, top units', tops.map((code) => progressPath(code))],
    ['progress, upper unions', mids.map((code) => progressPath(code))],
    ['progress, 5.000 CĐCS', [progressPath('M-0')]],
    ['desk of a CĐCS', lows.map((unit) => ownDeskPath({ unit }))],
    ['units below an upper union', mids.map((within) => unitTreePath({ within }))],
    ['units found', ['cong ty may', 'hoa sen', 'truong tieu hoc 77'].map((search) => unitTreePath({ search }))],
    ['a unit', [...tops, ...mids, ...lows].map((code) => unitDeskPath(code))],
    ['members of a unit', lows.map((code) => memberCountsPath(code))],
    ['contacts of a unit', mids.map((code) => contactsPath(code))],
    ['a campaign', [campaignDeskPath('running')]],
    ['writing an announcement', [newAnnouncementPath('TLD'), ...tops.map((code) => newAnnouncementPath(code))]],
    ['writing a reminder', tops.map((unitCode) => reminderPath({ unitCode, filter: 'below-target', campaign: 'running' }))],
    ['audit log below a top unit', tops.map((code) => `${DESK_PATHS.audit}?don-vi=${code}`)],
    ['posters below an upper union', mids.map((code) => `${DESK_PATHS.posters}/${code}`)],
  ];
}

async function measurePages(engine: Engine, ctx: SignedInRead): Promise<boolean> {
  const cookie = await sessionCookie(engine, ctx.account.id);
  const env = { PORT: String(PORT), DATABASE_URL: `file:${file}`, SEED: 'none', NODE_OPTIONS: '', SNAPSHOT_HOURS: '0' };
  const server = await startSubject(PORT, '/api/health/ready', SERVER, env);
  try {
    const rows: Times[] = [];
    const unseen: string[] = [];
    for (const [name, paths] of pagesOf(unitsOf(engine))) {
      await timePage(server, name, paths, cookie, PAGE_TIMES).then(
        (row) => rows.push(row),
        (reason) => unseen.push(String(reason)),
      );
    }
    console.log(`\n${tableOf('Page of the running server', rows, PAGE_BAR_MS)}`);
    for (const one of unseen) console.log(`not measured: ${one}`);
    return unseen.length === 0 && rows.every(({ p99 }) => p99 < PAGE_BAR_MS);
  } finally {
    await endSubject(server);
  }
}

async function main(): Promise<void> {
  if (WITH_PAGES && !existsSync('.next/BUILD_ID')) throw new Error('nothing is built yet: run "npm run build" first');
  const isNew = !existsSync(file);
  const engine = openEngine(`file:${file}`);
  await migrateDatabase(engine);
  if (isNew) {
    await generate(engine);
    await timed('sums of the boards, by the program itself', () => drainBoards({ tx: engine.reader, now: Date.now() }, engine.commit));
  }
  const megabytes = Math.round(statSync(file).size / 1_000_000);
  const load = loadavg().map((n) => n.toFixed(1));
  console.log(
    `\n${cpus().length} cores, Node ${process.version}, load average ${load.join(' ')}, ${SIZE.units} units, ${SIZE.initiatives} initiatives, ${megabytes} MB\n`,
  );
  const ctx = await adminContext(engine);
  const words = ['may', 'cong', 'nhan', 'chuyen', 'thoi', 'gian', 'kiem', 'hoc', 'sinh', 'ho', 'so', 'dien', 'tu', 'ghi', 'quy', 'trinh'];
  const all = unitsOf(engine);
  const of = (level: Planted['level']) => all.filter((unit) => unit.level === level);
  const units = {
    central: of('central'),
    provincial: of('provincial'),
    'immediate-upper': of('immediate-upper'),
    grassroots: of('grassroots'),
  };
  const world = { units, ctx, campaigns: ['running', 'running', 'running', 'old'], words };
  const rows = [];
  for (const question of QUESTIONS) rows.push(await timeQuestion(world, question, TIMES));
  console.log(tableOf('Question to the database', rows, BAR_MS));
  const pagesHold = !WITH_PAGES || (await measurePages(engine, ctx));
  if (!pagesHold || rows.some(({ p99 }) => p99 >= BAR_MS)) process.exitCode = 1;
  engine.close();
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
