import { expect, test } from 'vitest';
import { bestUnits, unitSearchKey } from '#lib/domain/unit-search.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';

function aUnit(code: string, shortName: string, level: UnitLevel = 'provincial') {
  const name = `Liên đoàn Lao động ${shortName}`;
  return { code, shortName, level, key: unitSearchKey({ code, shortName, name }) };
}

const UNITS = [
  aUnit('LDLD-74', 'Bình Dương'),
  aUnit('LDLD-52', 'Bình Định'),
  aUnit('LDLD-75', 'Đồng Nai'),
  aUnit('LDLD-89', 'An Giang'),
  aUnit('LDLD-74-724', 'Dĩ An', 'immediate-upper'),
  aUnit('LDLD-74-725', 'Thuận An', 'immediate-upper'),
  aUnit('DEMO-1', 'CĐCS May (An Phú)', 'grassroots'),
];
const found = (typed: string, most = 50) => bestUnits(UNITS, typed, most).map(({ shortName }) => shortName);

test.each([
  ['binh duong', ['Bình Dương']],
  ['Bình Dương'.normalize('NFD'), ['Bình Dương']],
  ['DƯƠNG  bình', ['Bình Dương']],
  ['di an', ['Dĩ An']],
  ['đồng', ['Đồng Nai', 'An Giang', 'Bình Dương', 'Bình Định', 'Dĩ An', 'Thuận An', 'CĐCS May (An Phú)']],
  ['an', ['An Giang', 'Dĩ An', 'Thuận An', 'CĐCS May (An Phú)']],
  ['ldld-52', ['Bình Định']],
  ['inh', []],
  ['an ... ((', ['An Giang', 'Dĩ An', 'Thuận An', 'CĐCS May (An Phú)']],
])('"%s" finds, best first', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test('nothing typed means all, upper levels first, by name; and no more than asked for', () => {
  expect(found('')).toEqual(['An Giang', 'Bình Dương', 'Bình Định', 'Đồng Nai', 'Dĩ An', 'Thuận An', 'CĐCS May (An Phú)']);
  expect(found('', 2)).toEqual(['An Giang', 'Bình Dương']);
});
