import { describe, expect, test } from 'vitest';
import type { Unit } from '#lib/contracts/unit.ts';
import { HOUR_MS } from '#lib/domain/instant.ts';
import { directoryKnows, findUnits, refreshDirectory } from '#lib/offline/directory-store.ts';
import { findPosterOffline, forgetPoster, keepPoster } from '#lib/offline/poster-store.ts';
import { forgetProfile, loadProfile, saveProfile } from '#lib/offline/profile-store.ts';
import { answering, jsonAnswer, NOW } from './support/phone.ts';

function aUnit(code: string, shortName: string, facts: Partial<Unit> = {}): Unit {
  return {
    code,
    name: `Liên đoàn Lao động ${shortName}`,
    shortName,
    level: 'provincial',
    kind: 'provincial-federation',
    parentCode: 'TLD',
    hasChildren: true,
    ...facts,
  };
}

const TOP = [aUnit('LDLD-74', 'Bình Dương'), aUnit('LDLD-75', 'Đồng Nai'), aUnit('LDLD-52', 'Bình Định'), aUnit('LDLD-70', 'Bình Phước')];
const LOW = [
  aUnit('DEMO-1', 'CĐCS Công ty TNHH May Ví Dụ A', {
    name: 'CĐCS Công ty TNHH May Ví Dụ A',
    level: 'grassroots',
    kind: 'grassroots-union',
    parentCode: 'LDLD-74-724',
    hasChildren: false,
  }),
];
const units = (...list: Unit[]) => jsonAnswer({ units: list });
const names = (found: Unit[]) => found.map(({ shortName }) => shortName);

describe('typing finds', () => {
  test.each([
    ['binh duong', ['Bình Dương']],
    ['BINH  DUONG', ['Bình Dương']],
    ['Bình Dương'.normalize('NFD'), ['Bình Dương']],
    ['dong nai', ['Đồng Nai']],
    ['binh', ['Bình Dương', 'Bình Định', 'Bình Phước']],
    ['duong binh', ['Bình Dương']],
    ['ldld-74', ['Bình Dương']],
    ['nothing of the kind', []],
    ['', ['Bình Dương', 'Bình Định', 'Bình Phước', 'Đồng Nai']],
  ])('%j → %j', async (typed, found) => {
    answering(units(...TOP));
    expect(names(await findUnits(typed, { level: 'provincial' }, NOW)).sort()).toEqual([...found].sort());
  });

  test('puts a name that begins with what was typed first', async () => {
    answering(units(aUnit('A', 'Thuận An'), aUnit('B', 'An Giang')));
    expect(names(await findUnits('an', { level: 'provincial' }, NOW))).toEqual(['An Giang', 'Thuận An']);
    answering(units(...TOP));
    expect(names(await findUnits('đồng', { level: 'provincial' }, NOW + 13 * HOUR_MS))[0]).toBe('Đồng Nai');
  });
});

describe('the directory on the phone', () => {
  test('answers without a network what it once learned', async () => {
    answering(units(...TOP));
    await refreshDirectory(NOW);
    answering(new TypeError('Failed to fetch'));
    expect(names(await findUnits('dong nai', { level: 'provincial' }, NOW + 300 * HOUR_MS))).toEqual(['Đồng Nai']);
  });

  test('asks once in half a day, and again after a clock that jumped', async () => {
    const fetching = answering(units(...LOW));
    for (const now of [NOW, NOW + HOUR_MS, NOW + 11 * HOUR_MS]) await findUnits('', { parentCode: 'LDLD-74-724' }, now);
    expect(fetching).toHaveBeenCalledTimes(1);
    await findUnits('', { parentCode: 'LDLD-74-724' }, NOW - 100 * HOUR_MS);
    expect(fetching).toHaveBeenCalledTimes(2);
  });

  test('forgets a unit that was merged away', async () => {
    answering(units(...LOW, aUnit('DEMO-2', 'Merged', { parentCode: 'LDLD-74-724' })));
    expect(await findUnits('', { parentCode: 'LDLD-74-724' }, NOW)).toHaveLength(2);
    answering(units(...LOW));
    await findUnits('', { parentCode: 'LDLD-74-724' }, NOW + 13 * HOUR_MS);
    answering(new TypeError('Failed to fetch'));
    expect(names(await findUnits('', { parentCode: 'LDLD-74-724' }, NOW + 30 * HOUR_MS))).toEqual(['CĐCS Công ty TNHH May Ví Dụ A']);
  });

  test('tells "there are none" from "not learned yet"', async () => {
    answering(new TypeError('Failed to fetch'));
    expect([await findUnits('', { parentCode: 'LDLD-74' }, NOW), await directoryKnows('LDLD-74')]).toEqual([[], false]);
    answering(units());
    expect([await findUnits('', { parentCode: 'LDLD-74' }, NOW), await directoryKnows('LDLD-74')]).toEqual([[], true]);
  });

  test('asks the network for a CĐCS it cannot know, and keeps to what it has when that fails', async () => {
    const fetching = answering(units(...LOW));
    expect(names(await findUnits('may vi du', { level: 'grassroots' }, NOW))).toEqual(['CĐCS Công ty TNHH May Ví Dụ A']);
    expect(fetching.mock.calls[0]?.[0]).toBe('/api/units?q=may+vi+du&level=grassroots');
    answering(new TypeError('Failed to fetch'));
    expect(await findUnits('may vi du', { level: 'grassroots' }, NOW)).toEqual([]);
  });
});

test('a scanned poster is there the next time, until the server revokes it', async () => {
  const [unit] = LOW;
  if (!unit) throw new Error('a unit');
  const poster = { code: '7K3M92XH', unit, path: [{ code: 'LDLD-74', name: 'Bình Dương' }] };
  await keepPoster(poster, NOW);
  expect(await findPosterOffline('7K3M92XH')).toMatchObject(poster);
  await keepPoster(poster, NOW, 'shown-by-a-scan');
  await keepPoster(poster, NOW + 1);
  expect(await findPosterOffline('7K3M92XH')).toMatchObject({ keptAt: NOW + 1, campaignId: 'shown-by-a-scan' });
  await forgetPoster('7K3M92XH');
  expect(await findPosterOffline('7K3M92XH')).toBeNull();
});

test('the profile holds what describes the person, and nothing of an initiative', async () => {
  expect(await loadProfile()).toBeNull();
  await saveProfile({
    'author.fullName': 'H’Hen',
    'author.sharePercent': '60',
    'initiative.title': 'x',
    'unit.topUnitCode': 'y',
    'consent.processing': 'yes',
  });
  expect(await loadProfile()).toEqual({ 'author.fullName': 'H’Hen' });
  await forgetProfile();
  expect(await loadProfile()).toBeNull();
});
