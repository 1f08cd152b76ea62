import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeEngine, engine, StartRefused } from '#lib/db/engine.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { readEnvironment } from '#lib/http/environment.ts';

afterEach(() => {
  closeEngine();
  globalThis.sangKienSecret = undefined;
  delete process.env.APP_SECRET;
});

test('without variables: port 3000, real time, no seed, a snapshot every six hours', () => {
  const snapshotEveryMs = 6 * 3_600_000;
  expect(readEnvironment({}, 1_000)).toMatchObject({ port: 3000, origin: null, seed: 'none', clockOffsetMs: 0, snapshotEveryMs });
  expect(readEnvironment({ PORT: '', ORIGIN: '', SEED: '', TEST_CLOCK: '' }, 1_000)).toMatchObject({
    port: 3000,
    seed: 'none',
    clockOffsetMs: 0,
  });
});

test('a rehearsal clock starts at its instant and runs on', () => {
  const source = { TEST_CLOCK: '2021-04-20T23:59:59.000+07:00', ALLOW_TEST_CLOCK: '1' };
  const { clockOffsetMs } = readEnvironment(source, 5_000);
  expect(5_000 + clockOffsetMs).toBe(Date.parse(source.TEST_CLOCK));
  expect(readEnvironment({ TEST_CLOCK: '1618937999000', ALLOW_TEST_CLOCK: '1' }, 0).clockOffsetMs).toBe(1_618_937_999_000);
});

test.each([
  { name: 'a rehearsal clock nobody allowed', source: { TEST_CLOCK: '2021-04-20T00:00:00Z' } },
  { name: 'a rehearsal clock allowed in another way', source: { TEST_CLOCK: '2021-04-20T00:00:00Z', ALLOW_TEST_CLOCK: 'yes' } },
  { name: 'a clock that is no instant', source: { TEST_CLOCK: 'tomorrow', ALLOW_TEST_CLOCK: '1' } },
  { name: 'a port that is no port', source: { PORT: '70000' } },
  { name: 'an address that is none', source: { ORIGIN: 'sangkien' } },
  { name: 'snapshots at no number of hours', source: { SNAPSHOT_HOURS: 'daily' } },
  { name: 'snapshots backwards in time', source: { SNAPSHOT_HOURS: '-1' } },
  { name: 'a seed nobody knows', source: { SEED: 'all' } },
  { name: 'a proxy that is no address', source: { TRUSTED_PROXIES: 'caddy.example' } },
  { name: 'a network wider than there is', source: { TRUSTED_PROXIES: '10.0.0.0/33' } },
])('$name is refused with a sentence', ({ source }) => {
  expect(() => readEnvironment(source, 0)).toThrow(StartRefused);
  expect(() => readEnvironment(source, 0)).toThrow(/\.$/);
});

test('snapshots can be switched off', () => {
  expect(readEnvironment({ SNAPSHOT_HOURS: '0' }, 0).snapshotEveryMs).toBe(0);
  expect(readEnvironment({ SNAPSHOT_HOURS: '0.5' }, 0).snapshotEveryMs).toBe(1_800_000);
});

test('the address is kept without its last slash', () => {
  expect(readEnvironment({ ORIGIN: 'https://sangkien.example/' }, 0).origin).toBe('https://sangkien.example');
});

test('a secret is made once beside the database, for its owner’s eyes only', () => {
  process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'sk-')), 'a.db')}`;
  const made = appSecret();
  expect(made.length).toBeGreaterThan(40);
  expect(statSync(join(dirname(engine().file), 'app-secret')).mode & 0o777).toBe(0o600);
  globalThis.sangKienSecret = undefined;
  expect(appSecret()).toBe(made);
});

test('a given secret is used, unless it is too short to sign with', () => {
  process.env.APP_SECRET = 'a secret long enough';
  expect(appSecret()).toBe('a secret long enough');
  globalThis.sangKienSecret = undefined;
  process.env.APP_SECRET = 'short';
  expect(() => appSecret()).toThrow(StartRefused);
});
