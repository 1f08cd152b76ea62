import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { addScans } from '#lib/db/poster-scans.ts';
import { insertUnits } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { askPosterFile, MOST_POSTERS } from '#lib/use-cases/ask-poster-file.ts';
import { confirmPoster } from '#lib/use-cases/confirm-poster.ts';
import type { SignedInWrite } from '#lib/use-cases/context.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { issuePoster } from '#lib/use-cases/issue-poster.ts';
import { listPosterChildren, listPosters } from '#lib/use-cases/list-posters.ts';
import { revokePoster } from '#lib/use-cases/revoke-poster.ts';
import { aUnit, DURING, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
const account = { id: 'officer-1', name: 'Test', username: 'test', grants: [], twoFactorEnabled: false, sessionId: 's' };

beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
});

/** An act of an officer; who may is the gate's business and is proven for every route. */
function doing<R>(work: (ctx: SignedInWrite) => Promise<R>, now = DURING): Promise<R> {
  return engine.commit((tx) => work({ ...writeContext(tx, now), actor: account.id, account }));
}

const asking = (over: Partial<Parameters<typeof issuePoster>[2]> = {}) => ({
  id: randomUUID(),
  replaces: '',
  old: 'keep' as const,
  oldReason: '',
  ...over,
});
const history = () => listPosters(readContext(engine), 'LOW-1');

describe('a poster of a unit', () => {
  test('is issued with a code that opens the unit, and counts on from the last', async () => {
    const first = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    const second = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    expect([first.serial, second.serial]).toEqual([1, 2]);
    expect((await findPoster(readContext(engine), second.code)).unit.code).toBe('LOW-1');
    expect((await history()).map(({ serial }) => serial)).toEqual([2, 1]);
  });

  test('asked for twice under one id is issued once', async () => {
    const asked = asking();
    const first = await doing((ctx) => issuePoster(ctx, 'LOW-1', asked));
    const again = await doing((ctx) => issuePoster(ctx, 'LOW-1', asked));
    expect(again.code).toBe(first.code);
    expect(await history()).toHaveLength(1);
    await expect(doing((ctx) => issuePoster(ctx, 'LOW-2', asked))).rejects.toMatchObject({ code: 'content-conflict' });
  });

  test('replaced, the old one holds on by default', async () => {
    const old = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    await doing((ctx) => issuePoster(ctx, 'LOW-1', asking({ replaces: old.code })));
    expect((await findPoster(readContext(engine), old.code)).unit.code).toBe('LOW-1');
  });

  test('replaced and revoked, a scan of the old one says so', async () => {
    const old = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    const fresh = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking({ replaces: old.code, old: 'revoke', oldReason: 'pasted over' })));
    await expect(findPoster(readContext(engine), old.code)).rejects.toMatchObject({ code: 'poster-revoked' });
    expect((await findPoster(readContext(engine), fresh.code)).code).toBe(fresh.code);
  });

  test('of another unit cannot be revoked by replacing', async () => {
    const other = await doing((ctx) => issuePoster(ctx, 'LOW-2', asking()));
    const replacing = asking({ replaces: other.code, old: 'revoke', oldReason: 'none of ours' });
    await expect(doing((ctx) => issuePoster(ctx, 'LOW-1', replacing))).rejects.toMatchObject({ code: 'not-found' });
    expect(await history(), 'the whole act is undone').toEqual([]);
  });

  test('is revoked once, with the first reason', async () => {
    const { code } = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    await doing((ctx) => revokePoster(ctx, code, 'torn'));
    await doing((ctx) => revokePoster(ctx, code, 'torn again'), DURING + DAY_MS);
    expect((await history())[0]).toMatchObject({ revokedAt: DURING, revokeReason: 'torn' });
    const verbs = (await listEvents(engine.reader, code)).map(({ verb, actor }) => `${verb} ${actor}`);
    expect(verbs).toEqual(['poster-issued officer-1', 'poster-revoked officer-1']);
  });

  test('is confirmed by an officer at most once a day, and never when revoked', async () => {
    const { code } = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    await doing((ctx) => confirmPoster(ctx, code));
    await doing((ctx) => confirmPoster(ctx, code.toLowerCase()), DURING + 1_000);
    expect((await listEvents(engine.reader, code)).filter(({ verb }) => verb === 'poster-confirmed')).toHaveLength(1);
    await doing((ctx) => confirmPoster(ctx, code), DURING + DAY_MS);
    expect((await history())[0]?.confirmedAt).toBe(DURING + DAY_MS);
    await doing((ctx) => revokePoster(ctx, code, 'torn'));
    await expect(doing((ctx) => confirmPoster(ctx, code))).rejects.toMatchObject({ code: 'poster-revoked' });
  });

  test.each(['MID-1', 'TOP-1', 'ROOT', 'NOWHERE'])('is none for %s, which is no CĐCS', async (unit) => {
    await expect(doing((ctx) => issuePoster(ctx, unit, asking()))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('shows its scans, all and those of seven days', async () => {
    const { code } = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    const day = (back: number) => vietnamDate(DURING - back * DAY_MS);
    await engine.commit((tx) =>
      addScans(tx, [
        { code, day: day(0), n: 2 },
        { code, day: day(6), n: 1 },
        { code, day: day(7), n: 40 },
      ]),
    );
    await engine.commit((tx) => addScans(tx, [{ code, day: day(0), n: 3 }]));
    expect((await history())[0]).toMatchObject({ scans: 46, recentScans: 6 });
  });
});

describe('a file of many posters', () => {
  const fileOf = (over: Partial<Parameters<typeof askPosterFile>[2]> = {}) => ({
    id: randomUUID(),
    format: 'a4' as const,
    which: 'subtree' as const,
    units: [],
    ...over,
  });
  const ask = (unit: string, asked = fileOf()) => doing((ctx) => askPosterFile(ctx, unit, asked, 'https://sk.test'));
  const unitsOf = async (codes: readonly string[]) =>
    Promise.all(codes.map(async (code) => (await findPoster(readContext(engine), code)).unit.code));

  test('has one page for every CĐCS of the subtree, and issues what is missing', async () => {
    const own = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    const { codes } = await ask('TOP-1');
    expect((await unitsOf(codes)).sort()).toEqual(['LOW-1', 'LOW-2', 'LOW-3']);
    expect(codes).toContain(own.code);
    expect((await listEvents(engine.reader, codes.find((code) => code !== own.code) ?? '')).map(({ verb }) => verb)).toEqual([
      'poster-issued',
    ]);
  });

  test('takes the newest poster that holds', async () => {
    const first = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    const second = await doing((ctx) => issuePoster(ctx, 'LOW-1', asking()));
    expect((await ask('MID-1')).codes).toEqual([second.code]);
    await doing((ctx) => revokePoster(ctx, second.code, 'torn'));
    expect((await ask('MID-1')).codes).toEqual([first.code]);
    await doing((ctx) => revokePoster(ctx, first.code, 'torn'));
    const { codes } = await ask('LOW-1');
    expect((await history())[0]).toMatchObject({ code: codes[0], serial: 3 });
  });

  test('of a selection leaves out what is not below the unit', async () => {
    const { codes } = await ask('MID-1', fileOf({ which: 'selection', units: ['LOW-1', 'LOW-2', 'MID-1', 'NOWHERE'] }));
    expect(await unitsOf(codes)).toEqual(['LOW-1']);
    await expect(ask('MID-1', fileOf({ which: 'selection', units: ['LOW-2'] }))).rejects.toMatchObject({ code: 'invalid-fields' });
  });

  test('asked for twice under one id is the same file', async () => {
    const asked = fileOf();
    expect((await ask('TOP-1', asked)).codes).toEqual((await ask('TOP-1', asked)).codes);
    expect((await history()).length).toBe(1);
  });

  test('is refused when it would be too large, and nothing is issued', async () => {
    const many = Array.from({ length: MOST_POSTERS }, (_, i) => aUnit({ code: `MANY-${i}`, parentId: 'id-MID-1', level: 'grassroots' }));
    await engine.commit((tx) => insertUnits(tx, many));
    await expect(ask('TOP-1')).rejects.toMatchObject({ details: { errors: [{ pointer: '/units', code: 'too-many' }] } });
    expect(await history()).toEqual([]);
  });
});

test('the units right below show which poster each would print', async () => {
  const { code } = await doing((ctx) => issuePoster(ctx, 'LOW-3', asking()));
  const below = await listPosterChildren(readContext(engine), 'TOP-1', '');
  expect(below.map((one) => [one.code, one.poster])).toEqual(
    expect.arrayContaining([
      ['LOW-3', code],
      ['MID-1', null],
    ]),
  );
});
