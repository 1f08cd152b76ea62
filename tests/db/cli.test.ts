import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { DAY_MS } from '#lib/domain/instant.ts';
import { toRfc3339, vietnamDate, vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { openCampaign, plantTree, readContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const run = promisify(execFile);

async function cli(file: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: `file:${file}`, NODE_OPTIONS: '' };
  try {
    const { stdout, stderr } = await run(process.execPath, ['--conditions=react-server', 'scripts/cli.ts', ...args], { env });
    return { code: 0, stdout, stderr };
  } catch (reason) {
    const { code, stdout, stderr } = Object.assign({ code: -1, stdout: '', stderr: '' }, reason);
    return { code, stdout, stderr };
  }
}

test('reconcile ends with 0 when everything agrees and with 1 when a counter lies', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  expect(await cli(engine.file, 'reconcile')).toMatchObject({ code: 0, stdout: expect.stringContaining('agrees') });
  engine.writer.run(sql`INSERT INTO counters VALUES ('id-ROOT', 'c', 'submitted', 'enterprise', 'other', 3)`);
  const { code, stdout } = await cli(engine.file, 'reconcile');
  expect([code, stdout]).toEqual([1, expect.stringContaining('id-ROOT')]);
});

test('missing lists what phones brought back, and says so when there is nothing', async () => {
  const engine = await privateDatabase();
  expect(await cli(engine.file, 'missing')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 receipts were reported') });
  const detail = JSON.stringify({ reference: '7K3M-92XH', revision: 2 });
  engine.writer.run(sql`INSERT INTO events VALUES ('e', 0, 'participant', 'reported-missing', 'i', ${detail}, 'r')`);
  expect((await cli(engine.file, 'missing')).stdout).toContain('7K3M-92XH, version 2: not proved, NOT HELD');
});

test('an unknown verb explains the known ones', async () => {
  const engine = await privateDatabase();
  for (const verb of [[], ['constructor'], ['nonsense']]) {
    expect(await cli(engine.file, ...verb)).toMatchObject({ code: 2, stdout: expect.stringContaining('reconcile') });
  }
});

test('backup beside a running server, check, restore only after its end', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const copy = join(dirname(engine.file), 'copy.db');
  expect(await cli(engine.file, 'backup', '--to', copy)).toMatchObject({ code: 0, stdout: expect.stringContaining(copy) });
  expect(await cli(copy, 'check')).toMatchObject({ code: 0, stdout: expect.stringContaining('is sound') });
  engine.writer.run(sql`INSERT INTO counters VALUES ('id-ROOT', 'c', 'submitted', 'enterprise', 'other', 3)`);
  expect(await cli(engine.file, 'check')).toMatchObject({ code: 1, stdout: expect.stringContaining('counter of unit id-ROOT') });
  expect(await cli(engine.file, 'restore', copy)).toMatchObject({ code: 1, stderr: expect.stringMatching(/End it first\.\n$/) });
  engine.close();
  const { code, stdout } = await cli(engine.file, 'restore', copy);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/is kept as .*\.replaced-/)]);
  expect(await cli(engine.file, 'check')).toMatchObject({ code: 0 });
}, 60_000);

test('check and backup make no database where there is none', async () => {
  const { file } = await privateDatabase();
  const missing = `${file}.missing`;
  for (const verb of ['check', 'backup', 'snapshot']) {
    expect(await cli(missing, verb)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no database at .*\.\n$/) });
  }
  expect(existsSync(missing)).toBe(false);
}, 60_000);

test('the first admin of a database that holds nothing gets a link, and nobody else does', async () => {
  const engine = await privateDatabase();
  const first = await cli(engine.file, 'account', 'first-admin');
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/\/nhan-tai-khoan#\S+/) });
  await plantTree(engine);
  await anAccount(engine, [{ role: 'admin', unit: 'ROOT' }]);
  expect(await cli(engine.file, 'account', 'first-admin')).toMatchObject({ code: 1, stderr: expect.stringMatching(/already/) });
}, 60_000);

test('accounts are made, listed, handed over and locked without a browser', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const hoa = ['--name', 'Hoa', '--login', '0912 345 678', '--role', 'officer', '--unit', 'LOW-1'];
  const made = await cli(engine.file, 'account', 'create', ...hoa);
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/#[\w-]{43}\n$/)]);
  expect(await cli(engine.file, 'account', 'create', ...hoa)).toMatchObject({ code: 1, stderr: expect.stringContaining('username taken') });
  expect(await cli(engine.file, 'account', 'hand-over', '0912345678')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/#[\w-]{43}\n$/),
  });
  expect(await cli(engine.file, 'account', 'disable', '0912345678')).toMatchObject({ code: 0 });
  const { stdout } = await cli(engine.file, 'account', 'list');
  expect(stdout).toMatch(/^\+84912345678 +locked +Hoa {2}officer at LOW-1\n$/);
  expect(await cli(engine.file, 'account', 'disable', 'nobody')).toMatchObject({ code: 1, stderr: 'Nobody signs in as "nobody".\n' });
  expect(await cli(engine.file, 'account', 'nonsense')).toMatchObject({ code: 2, stdout: expect.stringContaining('account create') });
  expect(engine.reader.all(sql`SELECT actor, verb FROM events ORDER BY at, id`)).toEqual(
    ['account-created', 'account-handed-over', 'account-disabled'].map((verb) => ({ actor: 'cli', verb })),
  );
}, 60_000);

test('a window is moved and a unit permitted from the command line, beside a running server, with who and why', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const now = Date.now();
  const id = await openCampaign(engine, { opensAt: now - 10 * DAY_MS, closesAt: now - DAY_MS });
  const who = ['--campaign', 'A-Campaign', '--actor', 'chair', '--reason', 'by demand'];
  const day = vietnamDate(now + 5 * DAY_MS);
  expect(await cli(engine.file, 'window', 'extend', '--campaign', 'a-campaign', '--until', day, '--actor', 'chair')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--reason is missing'),
  });
  const past = await cli(engine.file, 'window', 'extend', '--until', '2021-04-20', ...who);
  expect(past).toMatchObject({ code: 1, stderr: expect.stringContaining('into the past') });
  const granted = await cli(engine.file, 'permit', 'grant', '--unit', 'MID-1', '--until', day, ...who);
  expect(granted).toMatchObject({ code: 0, stdout: expect.stringContaining('MID-1') });
  const moved = await cli(engine.file, 'window', 'extend', '--until', day, ...who);
  expect(moved).toMatchObject({ code: 0, stdout: expect.stringContaining('sent by themselves') });
  const told = await findCampaign(readContext(engine, now), { unit: 'LOW-1' });
  expect(told).toMatchObject({ id, phase: 'open', windowVersion: 2, closesAt: toRfc3339(vietnamMidnight(day) + DAY_MS) });
  expect(told.forUnit).toMatchObject({ permitVersion: 1, latePermit: { until: told.closesAt } });
  expect((await cli(engine.file, 'window', 'show', '--campaign', 'a-campaign')).stdout).toMatch(/version 2 .* by chair .*by demand/);
  expect((await cli(engine.file, 'permit', 'revoke', '--unit', 'MID-1', ...who)).code).toBe(0);
  expect((await cli(engine.file, 'permit', 'list', '--campaign', 'a-campaign')).stdout).toMatch(/MID-1 {2}version 2 {2}revoked/);
}, 60_000);

test('a decision about what is not there says so', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  await openCampaign(engine);
  const who = ['--until', '2999-01-01', '--actor', 'chair', '--reason', 'by demand'];
  const nowhere = await cli(engine.file, 'window', 'extend', '--campaign', 'nothing', ...who);
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no campaign nothing. This database holds') });
  const nobody = await cli(engine.file, 'permit', 'grant', '--campaign', 'a-campaign', '--unit', 'X', ...who);
  expect(nobody).toMatchObject({ code: 1, stderr: 'There is no unit X.\n' });
  for (const verb of ['window', 'permit'])
    expect(await cli(engine.file, verb)).toMatchObject({ code: 2, stdout: expect.stringContaining('--reason WHY') });
}, 60_000);

test('a campaign begins from a file, and is shown with all that it tells and asks', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const file = join(dirname(engine.file), 'campaign.json');
  const facts = { name: 'A campaign of files', unitProgrammeName: 'A programme', introduction: '', target: 10 };
  const rules = { effectPeriod: { from: '2027-01-01', to: '2027-04-30' }, participationTargetPercent: 2, spreadSeconds: 20 };
  const asked = { owner: 'TOP-1', opens: '2027-03-10', closes: '2027-04-20', settings: { ...facts, ...rules, required: ['author.email'] } };
  const create = (content: unknown) => {
    writeFileSync(file, JSON.stringify(content));
    return cli(engine.file, 'campaign', 'create', '--file', file, '--actor', 'operator', '--reason', 'by plan 5');
  };
  expect(await create({ ...asked, settings: { ...asked.settings, target: 'many' } })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('/settings/target: not-a-number'),
  });
  expect(await create({ ...asked, owner: 'NOWHERE' })).toMatchObject({ code: 1, stderr: expect.stringContaining('NOWHERE') });
  expect(await create(asked)).toMatchObject({ code: 0, stdout: expect.stringContaining('/a-campaign-of-files') });
  expect(await create(asked)).toMatchObject({ code: 1, stderr: expect.stringContaining('leads elsewhere') });
  const told = await findCampaign(readContext(engine), { slug: 'ACampaign of files' });
  expect(told).toMatchObject({ ownerName: 'Unit TOP-1', closesAt: '2027-04-21T00:00:00.000+07:00', form: { required: ['author.email'] } });
  const shown = await cli(engine.file, 'campaign', 'show', '--campaign', 'a-campaign-of-files');
  expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('by operator')]);
  expect((await cli(engine.file, 'campaign', 'show')).stdout).toContain('a-campaign-of-files');
  expect(await cli(engine.file, 'campaign')).toMatchObject({ code: 2, stdout: expect.stringContaining('--file FILE.json') });
});
