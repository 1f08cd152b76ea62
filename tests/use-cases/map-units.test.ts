import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { listDifferences } from '#lib/db/reconcile.ts';
import { insertUnits } from '#lib/db/units.ts';
import { parseUnlisted, suggestionQueries, unlistedKey, unlistedText } from '#lib/domain/unlisted-unit.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';
import { listUnlisted, prepareMapping } from '#lib/use-cases/list-unlisted.ts';
import { mapUnits, unmapUnit } from '#lib/use-cases/map-units.ts';
import { groupsUnder } from '#lib/use-cases/names-under.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { settleNext } from '#lib/use-cases/settle-mappings.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { somebody } from '#tests/support/announcements.ts';
import { aSubmission, aUnit, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let campaignId: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
});

const NAME = 'Xưởng may Hòa Bình';
const KEY = 'xuong may hoa binh';

const unlisted = (name = NAME, subordinateUnitCode: string | null = 'MID-1') =>
  aSubmission(campaignId, { unit: { subordinateUnitCode, grassrootsUnitCode: null, unlistedUnit: name } });

async function handIn(name = NAME, subordinate: string | null = 'MID-1') {
  const id = randomUUID();
  const { receipt } = await engine().commit((tx) => receiveInitiative(writeContext(tx), { id, submission: unlisted(name, subordinate) }));
  return { id, receipt };
}

const names = [{ parentCode: 'MID-1', nameKey: KEY }];
const map = async (unitCode = 'LOW-1', at = 'MID-1', what = names) =>
  (await somebody('upper-officer', at)).does((ctx) => mapUnits(ctx, { unitCode, names: what }));
const unmap = async () =>
  (await somebody('upper-officer', 'MID-1')).does((ctx) => unmapUnit(ctx, { parentCode: 'MID-1', nameKey: KEY }, 'A mistake'));
const unitOf = async (id: string) => (await findInitiative(engine().reader, id))?.unitId;
const groups = async (unit = 'MID-1', search = '') =>
  (await listUnlisted((await somebody('upper-officer', unit)).asks, unit, { search, page: 1 })).groups;
const settleAll = async () => {
  while (!(await engine().commit((tx) => settleNext(writeContext(tx)))));
};

/** After every test: counters and list rows agree with where the initiatives hang. */
const expectSound = async () => expect(await listDifferences(engine().reader)).toEqual([]);

describe('names that were not in the list', () => {
  test('are listed once, however they are spelled, with the unit under which they wait', async () => {
    for (const name of [NAME, NAME, 'XƯỞNG MAY HOÀ  BÌNH', 'Xuong may - Hoa Binh']) await handIn(name);
    await handIn(NAME, 'MID-2');
    await handIn('Trường Mầm non 2');
    expect(await groups()).toMatchObject([
      { parentCode: 'MID-1', nameKey: KEY, name: NAME, n: 4 },
      { nameKey: 'truong mam non 2', n: 1, spellings: [] },
    ]);
    expect((await groups('TOP-1')).map(({ parentCode, n }) => [parentCode, n])).toEqual([
      ['MID-1', 4],
      ['MID-1', 1],
      ['MID-2', 1],
    ]);
    expect(await groups('TOP-1', 'mầm non')).toHaveLength(1);
    await expect(groups('TOP-2')).resolves.toEqual([]);
  });

  test('are not counted once they are withdrawn', async () => {
    const { id } = await handIn();
    await engine().commit((tx) => withdrawInitiative(writeContext(tx), { id, phone: '0912345678' }));
    expect(await groups()).toEqual([]);
  });

  test('are offered the CĐCS with the same telling words in the account’s reach', async () => {
    const near = (code: string, name: string, parentId: string) => aUnit({ code, parentId, level: 'grassroots', name, shortName: name });
    await engine().commit((tx) =>
      insertUnits(tx, [near('A', 'CĐCS Công ty TNHH May Hòa Bình', 'id-MID-1'), near('B', 'CĐCS May Hòa Bình 2', 'id-TOP-2')]),
    );
    await handIn('CĐCS Cty may Hoà Bình (xưởng 3)');
    const [group] = await groups();
    const { asks } = await somebody('upper-officer', 'MID-1');
    const view = await prepareMapping(asks, { names: group ? [group] : [], search: '', unitCode: null });
    expect(view).toMatchObject({ n: 1, suggestions: [{ code: 'A', aboveNames: ['Unit MID-1', 'Unit TOP-1'] }], target: null });
    expect((await prepareMapping(asks, { names: [], search: 'LOW-1', unitCode: null })).suggestions).toMatchObject([{ code: 'LOW-1' }]);
    await expect(prepareMapping(asks, { names: [], search: '', unitCode: 'B' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a mapping', () => {
  test('moves what waits, whole and at once; text, hash and receipt stay', async () => {
    const [first, second] = [await handIn(), await handIn('xưởng may HOÀ BÌNH')];
    expect(await map()).toBe(true);
    expect([await unitOf(first.id), await unitOf(second.id)]).toEqual(['id-LOW-1', 'id-LOW-1']);
    expect(await findInitiative(engine().reader, first.id)).toMatchObject({ unlistedUnit: NAME, mappedFrom: 'id-MID-1', revision: 1 });
    expect(await checkReceipt(readContext(engine()), first.receipt.reference)).toMatchObject({
      contentHash: first.receipt.contentHash,
      unitName: NAME,
    });
    expect((await listEvents(engine().reader, first.id)).map(({ verb }) => verb)).toEqual(['received', 'unit-mapped']);
    expect(await groups()).toEqual([]);
    await expectSound();
  });

  test('catches what is handed in later under the same name, below the same unit only', async () => {
    await map();
    const [same, elsewhere, other] = [await handIn('XUONG MAY HOA BINH'), await handIn(NAME, 'MID-2'), await handIn('Xưởng dệt')];
    expect([await unitOf(same.id), await unitOf(elsewhere.id), await unitOf(other.id)]).toEqual(['id-LOW-1', 'id-MID-2', 'id-MID-1']);
    expect(same.receipt.unitNames.at(-1)).toBe('XUONG MAY HOA BINH');
    await expectSound();
  });

  test('holds for the author’s own revisions, whether they come before, beside or after it', async () => {
    const { id } = await handIn();
    const { does } = await somebody('upper-officer', 'MID-1');
    const revise = (n: number, title: string, name = NAME) => {
      const submission = { ...unlisted(name), initiative: { ...unlisted().initiative, title } };
      return engine().commit((tx) => reviseInitiative(writeContext(tx), { id, n, submission }));
    };
    await Promise.all([
      revise(2, 'A better guide for the cloth'),
      does((ctx) => mapUnits(ctx, { unitCode: 'LOW-1', names })),
      revise(3, 'The best guide for the cloth'),
    ]);
    expect(await unitOf(id)).toBe('id-LOW-1');
    expect(await findInitiative(engine().reader, id)).toMatchObject({ revision: 3, title: 'The best guide for the cloth' });
    await revise(4, 'A guide of another mill', 'Xưởng dệt');
    expect(await findInitiative(engine().reader, id)).toMatchObject({ unitId: 'id-MID-1', mappedFrom: null });
    await expectSound();
  });

  test('moves withdrawn ones along, so that a reconcile finds nothing', async () => {
    const { id } = await handIn();
    await engine().commit((tx) => withdrawInitiative(writeContext(tx), { id, phone: '0912345678' }));
    await map();
    expect(await unitOf(id)).toBe('id-LOW-1');
    await expectSound();
  });

  test('of many goes in slices, each initiative once, and none is lost in between', async () => {
    const all = await Promise.all(Array.from({ length: 90 }, () => handIn()));
    expect(await map()).toBe(false);
    const moved = async () => (await Promise.all(all.map(({ id }) => unitOf(id)))).filter((unit) => unit === 'id-LOW-1').length;
    expect(await moved()).toBe(40);
    await expectSound();
    const late = await handIn();
    expect(await unitOf(late.id)).toBe('id-LOW-1');
    await settleAll();
    expect(await moved()).toBe(90);
    await expectSound();
  });

  test('may be of several names at once, and into another branch of the account’s reach', async () => {
    const [a, b] = [await handIn(), await handIn('Xưởng dệt', 'MID-2')];
    await map('LOW-3', 'TOP-1', [...names, { parentCode: 'MID-2', nameKey: 'xuong det' }]);
    expect([await unitOf(a.id), await unitOf(b.id)]).toEqual(['id-LOW-3', 'id-LOW-3']);
    await expectSound();
  });

  test('are read once of a unit, however many of them are asked for', async () => {
    for (const name of ['Xưởng dệt', 'Xưởng in', 'XƯỞNG IN', 'Xuong in']) await handIn(name);
    await handIn('Xưởng in', 'MID-2');
    let reads = 0;
    const tx = new Proxy(engine().reader, {
      get: (target, name) => {
        if (name === 'all') reads += 1;
        return Reflect.get(target, name);
      },
    });
    const groupOf = groupsUnder({ tx });
    expect([await groupOf('id-MID-1', 'xuong det'), await groupOf('id-MID-1', 'xuong in')]).toMatchObject([{ n: 1 }, { n: 3 }]);
    expect([await groupOf('id-MID-1', KEY), reads]).toEqual([undefined, 1]);
  });

  test('below a union that was merged goes on, and what it moved since then comes back too', async () => {
    const before = await handIn();
    await map();
    const time = { effectiveOn: vietnamDate(DURING), reason: 'by decree' };
    await engine().commit((tx) => decideUnitChange(writeContext(tx), { kind: 'merge', unitCode: 'MID-1', intoCode: 'MID-2' }, time));
    while (await engine().commit((tx) => rebuildSlice(writeContext(tx))));
    const after = await handIn();
    expect([await unitOf(before.id), await unitOf(after.id)]).toEqual(['id-LOW-1', 'id-LOW-1']);
    await unmap();
    for (const { id } of [before, after]) {
      expect(await findInitiative(engine().reader, id)).toMatchObject({ unitId: 'id-MID-1', mappedFrom: null });
    }
    expect(await groups('MID-2')).toMatchObject([{ parentCode: 'MID-1', nameKey: KEY, n: 2 }]);
    await expectSound();
  });

  test('is refused outside the reach, to no CĐCS, and to one that is no more', async () => {
    await handIn();
    await engine().commit((tx) =>
      insertUnits(tx, [{ ...aUnit({ code: 'OLD', parentId: 'id-MID-1', level: 'grassroots' }), dissolvedOn: '2020-01-01' }]),
    );
    await expect(map('LOW-2')).rejects.toMatchObject({ code: 'not-found' });
    await expect(map('LOW-1', 'MID-2')).rejects.toMatchObject({ code: 'not-found' });
    await expect(map('MID-1')).rejects.toMatchObject({ code: 'invalid-fields' });
    await expect(map('OLD')).rejects.toMatchObject({ code: 'invalid-fields' });
    expect(await groups()).toHaveLength(1);
  });

  test('is decided anew or taken back with a reason, and the initiatives follow', async () => {
    const { id } = await handIn();
    await map();
    await map();
    const { asks } = await somebody('upper-officer', 'TOP-1');
    expect((await listUnlisted(asks, 'TOP-1', { search: '', page: 1 })).mappings).toMatchObject([{ name: NAME, unitCode: 'LOW-1' }]);
    await map('LOW-3', 'TOP-1');
    expect(await unitOf(id)).toBe('id-LOW-3');
    await unmap();
    expect(await findInitiative(engine().reader, id)).toMatchObject({ unitId: 'id-MID-1', mappedFrom: null });
    expect(await groups()).toMatchObject([{ nameKey: KEY, n: 1 }]);
    await expect(unmap()).rejects.toMatchObject({ code: 'not-found' });
    expect((await listEvents(engine().reader, id)).map(({ verb }) => verb)).toEqual([
      'received',
      'unit-mapped',
      'unit-mapped',
      'unit-unmapped',
    ]);
    await expectSound();
  });
});

test('names meet by their folded words, and common words find nothing', () => {
  expect([unlistedKey('CĐCS  “May Đông-Á” '), unlistedKey('cdcs may dong a')]).toEqual(['cdcs may dong a', 'cdcs may dong a']);
  expect(suggestionQueries('cdcs cong ty tnhh may dong a')).toEqual(['may dong a', 'may dong', 'may', 'dong']);
  expect(suggestionQueries('cong ty tnhh')).toEqual([]);
  const name = { parentCode: 'LDLD-74', nameKey: 'may dong a' };
  expect(parseUnlisted(unlistedText(name))).toEqual(name);
  expect([parseUnlisted('LDLD-74'), parseUnlisted('~a'), parseUnlisted('LDLD-74~ ')]).toEqual([null, null, null]);
});
