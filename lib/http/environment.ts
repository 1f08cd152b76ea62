import 'server-only';
import type { BlockList } from 'node:net';
import * as z from 'zod/mini';
import { StartRefused } from '#lib/db/engine.ts';
import { type Duration, HOUR_MS } from '#lib/domain/instant.ts';
import { trustedProxies } from './trusted-proxies.ts';

type Environment = {
  port: number;
  /** Public base address without a last "/", or null when nobody set one. */
  origin: string | null;
  seed: 'demo' | 'none';
  /** How far this server's clock stands from the machine's; 0 outside rehearsals. */
  clockOffsetMs: Duration;
  /** How old the newest snapshot may become; 0 when this server takes none. */
  snapshotEveryMs: Duration;
  /** Who may say for whom a request comes; this machine always. */
  trustedProxies: BlockList;
};

const text = z.optional(z.string());
const variables = z.object({
  PORT: text,
  ORIGIN: text,
  SEED: text,
  TEST_CLOCK: text,
  ALLOW_TEST_CLOCK: text,
  SNAPSHOT_HOURS: text,
  TRUSTED_PROXIES: text,
});
type Variables = z.infer<typeof variables>;

/** Reads the variables of `contract.md`. Throws StartRefused with a sentence for a value that makes no sense. `machineNow` is the machine's clock. */
export function readEnvironment(source: unknown, machineNow: number): Environment {
  const given = variables.parse(source);
  return {
    port: portOf(given),
    origin: originOf(given),
    seed: seedOf(given),
    clockOffsetMs: clockOffsetOf(given, machineNow),
    snapshotEveryMs: snapshotEveryOf(given),
    trustedProxies: trustedProxies(given.TRUSTED_PROXIES ?? ''),
  };
}

function portOf({ PORT }: Variables): number {
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartRefused(`PORT must be a number from 1 to 65535; it is "${PORT}".`);
  return port;
}

function originOf({ ORIGIN }: Variables): string | null {
  if (!ORIGIN) return null;
  const url = URL.parse(ORIGIN);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new StartRefused(`ORIGIN must be an address such as https://sangkien.example; it is "${ORIGIN}".`);
  return url.origin;
}

function seedOf({ SEED }: Variables): 'demo' | 'none' {
  if (SEED === 'demo') return 'demo';
  if (!SEED || SEED === 'none') return 'none';
  throw new StartRefused(`SEED must be "demo" or "none"; it is "${SEED}".`);
}

function clockOffsetOf({ TEST_CLOCK, ALLOW_TEST_CLOCK }: Variables, machineNow: number): Duration {
  if (!TEST_CLOCK) return 0;
  if (ALLOW_TEST_CLOCK !== '1') {
    throw new StartRefused(
      'TEST_CLOCK is set, but a server that takes real initiatives must keep real time. For a rehearsal set ALLOW_TEST_CLOCK=1 too.',
    );
  }
  const startsAt = /^-?\d+$/.test(TEST_CLOCK) ? Number(TEST_CLOCK) : Date.parse(TEST_CLOCK);
  if (!Number.isFinite(startsAt))
    throw new StartRefused(`TEST_CLOCK must be an instant such as 2021-04-20T23:59:50+07:00; it is "${TEST_CLOCK}".`);
  return startsAt - machineNow;
}

function snapshotEveryOf({ SNAPSHOT_HOURS }: Variables): Duration {
  const hours = Number(SNAPSHOT_HOURS || 6);
  if (!(hours >= 0 && hours <= 168))
    throw new StartRefused(`SNAPSHOT_HOURS must be a number of hours up to 168, or 0 for no snapshots; it is "${SNAPSHOT_HOURS}".`);
  return hours * HOUR_MS;
}

declare global {
  var sangKienEnvironment: Environment | undefined;
}

/** The environment of this process, read once: a rehearsal clock must be the same one in every bundle. */
export function environment(): Environment {
  globalThis.sangKienEnvironment ??= readEnvironment(process.env, Date.now());
  return globalThis.sangKienEnvironment;
}
