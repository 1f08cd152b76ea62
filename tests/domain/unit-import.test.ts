import { describe, expect, test } from 'vitest';
import { judgeImport } from '#lib/domain/judge-import.ts';
import { codeNamed } from '#lib/domain/named-code.ts';
import { IMPORT_COLUMNS, type ImportRow, type ImportWorld, type KnownUnit, type RowVerdict } from '#lib/domain/unit-import.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { KIND_ALIASES, LEVEL_ALIASES } from '#lib/messages/desk/unit-import.ts';

const EMPTY = Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, ''])) as Record<(typeof IMPORT_COLUMNS)[number], string>;
const table = (...rows: Partial<ImportRow>[]): ImportRow[] => rows.map((row, i) => ({ ...EMPTY, number: i + 2, ...row }));

const known = (unit: Pick<KnownUnit, 'code' | 'level' | 'parentCode'> & Partial<KnownUnit>): [string, KnownUnit] => [
  unit.code,
  {
    id: `id-${unit.code}`,
    name: `Unit ${unit.code}`,
    shortName: unit.code,
    kind: unit.level === 'grassroots' ? 'grassroots-union' : 'district-federation',
    isAlive: true,
    isWithin: true,
    employers: [],
    ...unit,
  },
];

const WORLD: ImportWorld = {
  today: '2021-03-20',
  topCode: 'MID',
  units: new Map([
    known({ code: 'TOP', level: 'provincial', parentCode: 'ROOT', isWithin: false }),
    known({ code: 'MID', level: 'immediate-upper', parentCode: 'TOP' }),
    known({ code: 'LOW-1', level: 'grassroots', parentCode: 'MID', employers: ['Công ty A'] }),
    known({ code: 'GONE', level: 'grassroots', parentCode: 'MID', isAlive: false }),
    known({ code: 'FAR', level: 'grassroots', parentCode: 'TOP', isWithin: false }),
  ]),
  figureOf: (unitId, asOf) => (unitId === 'id-LOW-1' && asOf === '2021-01-31' ? { members: 50, source: 'Báo cáo' } : null),
  levelNamed: codeNamed(UNIT_LEVELS, LEVEL_ALIASES),
  kindNamed: codeNamed(UNIT_KINDS, KIND_ALIASES),
};

const judge = (...rows: Partial<ImportRow>[]) => judgeImport(table(...rows), WORLD);
const fresh = { name: 'CĐCS Mới', level: 'Công đoàn cơ sở', kind: 'công đoàn CƠ SỞ', parentCode: 'MID' };
const faultsOf = (verdict: RowVerdict | undefined) =>
  verdict?.kind === 'faulty' ? verdict.faults.map(({ column, code }) => `${column} ${code}`) : [verdict?.kind];

describe('a row of a table of units', () => {
  const cases: [string, Partial<ImportRow>, string[]][] = [
    ['without a code', { ...fresh }, ['code required']],
    ['with a code that cannot be one', { ...fresh, code: 'mã số 1' }, ['code not-a-unit-code']],
    ['of a unit elsewhere', { code: 'FAR', name: 'X' }, ['code outside']],
    ['of a unit above', { code: 'TOP', name: 'X' }, ['code outside']],
    ['of a unit that ended', { code: 'GONE', name: 'X' }, ['code ended']],
    ['of a new unit with nothing said', { code: 'N-1' }, ['name required', 'level required', 'kind required', 'parentCode required']],
    ['of a level nobody knows', { ...fresh, code: 'N-1', level: 'cấp xã' }, ['level not-a-choice']],
    ['of a kind that is not of its level', { ...fresh, code: 'N-1', kind: 'LĐLĐ tỉnh' }, ['kind level-does-not-fit']],
    [
      'of a second confederation',
      { ...fresh, code: 'N-1', level: 'Tổng Liên đoàn', kind: 'Tổng Liên đoàn' },
      ['level root', 'parentCode level-does-not-fit'],
    ],
    ['that changes the level of a unit', { code: 'LOW-1', level: 'Cấp tỉnh' }, ['level stays']],
    ['under a unit elsewhere', { ...fresh, code: 'N-1', parentCode: 'TOP' }, ['parentCode unknown-parent']],
    ['under a unit that does not exist', { ...fresh, code: 'N-1', parentCode: 'NONE' }, ['parentCode unknown-parent']],
    ['under a unit that ended', { ...fresh, code: 'N-1', parentCode: 'GONE' }, ['parentCode unknown-parent']],
    ['under an equal', { ...fresh, code: 'N-1', parentCode: 'LOW-1' }, ['parentCode level-does-not-fit']],
    ['that takes the importing unit elsewhere', { code: 'MID', parentCode: 'LOW-1' }, ['parentCode outside']],
    ['with members of no day', { code: 'LOW-1', members: '50' }, ['asOf required', 'source required']],
    ['with members that are no number', { code: 'LOW-1', members: 'năm mươi', asOf: '31/1/2021', source: 'x' }, ['members not-a-number']],
    ['with members of a day to come', { code: 'LOW-1', members: '50', asOf: '21/3/2021', source: 'x' }, ['asOf in-the-future']],
    ['with a name beyond measure', { code: 'LOW-1', name: 'x'.repeat(201) }, ['name too-long']],
    [
      'that says what is so already',
      { code: 'LOW-1', name: 'Unit LOW-1', level: 'CĐCS', parentCode: 'MID', employers: 'Công ty A' },
      ['unchanged'],
    ],
    ['with nothing but a code', { code: 'LOW-1' }, ['unchanged']],
    ['with the figure that holds', { code: 'LOW-1', members: '50', asOf: '2021-01-31', source: 'Báo cáo' }, ['unchanged']],
    ['of a new unit', { ...fresh, code: 'N-1' }, ['created']],
  ];
  test.each(cases)('%s', (_, row, told) => {
    expect(faultsOf(judge(row)[0])).toEqual(told);
  });

  test('is told with what it changes, before and after; employers are only added', () => {
    const [verdict] = judge({
      code: 'LOW-1',
      name: 'CĐCS Dệt',
      members: '1.250',
      asOf: '31/1/2021',
      source: 'Báo cáo',
      employers: 'Công ty B; Công ty A',
    });
    expect(verdict).toMatchObject({
      kind: 'changed',
      changes: [
        { column: 'name', before: 'Unit LOW-1', after: 'CĐCS Dệt' },
        { column: 'members', before: '50', after: '1250' },
        { column: 'employers', before: '', after: 'Công ty B' },
      ],
      write: { isRenamed: true, isMoved: false, figure: { members: 1250, asOf: '2021-01-31' }, employers: ['Công ty B'] },
    });
  });
});

test('rows stand in any order: a unit may come before the one above it', () => {
  const verdicts = judge(
    { ...fresh, code: 'N-LOW', parentCode: 'N-MID' },
    { code: 'LOW-1', parentCode: 'N-MID' },
    {
      code: 'N-MID',
      name: 'CĐ KCN',
      level: 'Công đoàn cấp trên trực tiếp cơ sở',
      kind: 'Công đoàn các khu công nghiệp',
      parentCode: 'TOP',
    },
  );
  expect(verdicts.map(({ number, kind }) => [number, kind])).toEqual([
    [2, 'faulty'],
    [3, 'faulty'],
    [4, 'faulty'],
  ]);
  const world = {
    ...WORLD,
    topCode: 'TOP',
    units: new Map([...WORLD.units, known({ code: 'TOP', level: 'provincial', parentCode: 'ROOT' })]),
  };
  const rows = table(
    { ...fresh, code: 'N-LOW', parentCode: 'N-MID' },
    { code: 'LOW-1', parentCode: 'N-MID' },
    {
      code: 'N-MID',
      name: 'CĐ KCN',
      level: 'Công đoàn cấp trên trực tiếp cơ sở',
      kind: 'Công đoàn các khu công nghiệp',
      parentCode: 'TOP',
    },
  );
  expect(judgeImport(rows, world).map(({ kind }) => kind)).toEqual(['created', 'changed', 'created']);
});

test('a fault above is told below, and a code that stands twice is a fault of both', () => {
  const upper = { level: 'Cấp trên trực tiếp cơ sở', kind: 'Công đoàn KCN', parentCode: 'MID' };
  const verdicts = judge(
    { ...fresh, code: 'N-1', parentCode: 'N-2' },
    { ...upper, code: 'N-2', name: 'X' },
    { ...fresh, code: 'N-3' },
    { ...fresh, code: 'N-3' },
  );
  expect(verdicts.map(faultsOf)).toEqual([['parentCode parent-faulty'], ['parentCode level-does-not-fit'], ['code twice'], ['code twice']]);
});
