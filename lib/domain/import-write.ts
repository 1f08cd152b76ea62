import type { ImportColumn, ImportRow, ImportWorld, KnownUnit, MemberFigure, RowChange, RowWrite } from './unit-import.ts';
import type { UnitKind, UnitLevel } from './unit-tree.ts';

type Newcomer = { row: ImportRow; level: UnitLevel | null; kind: UnitKind | null };

/** Each once; several of them in one cell stand on lines of their own or behind semicolons. */
export const employersIn = ({ employers }: ImportRow) => [
  ...new Set(
    employers
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** A unit that begins; level and kind were judged. */
export function writeNew({ row, level, kind }: Newcomer, figure: MemberFigure | null): RowWrite {
  const { code, name, parentCode } = row;
  const place = { level: level ?? 'grassroots', kind: kind ?? 'grassroots-union', parentCode };
  const shortName = row.shortName || name;
  return { unitId: null, code, name, shortName, ...place, isRenamed: false, isMoved: false, figure, employers: employersIn(row) };
}

/** What a row makes of a unit that stands; an empty cell leaves it as it is. */
export function writeOver(known: KnownUnit, row: ImportRow, world: ImportWorld, figure: MemberFigure | null): RowWrite {
  const { id: unitId, code, level, kind } = known;
  const name = row.name || known.name;
  const shortName = row.shortName || known.shortName;
  const parentCode = row.parentCode || known.parentCode;
  const held = figure ? world.figureOf(unitId, figure.asOf) : null;
  const isHeld = held?.members === figure?.members && held?.source === figure?.source;
  return {
    ...{ unitId, code, name, shortName, level, kind, parentCode },
    isRenamed: known.name !== name || known.shortName !== shortName,
    isMoved: known.parentCode !== parentCode,
    figure: isHeld ? null : figure,
    employers: employersIn(row).filter((one) => !known.employers.includes(one)),
  };
}

/** The same, told as before and after. */
export function changesOf(known: KnownUnit, write: RowWrite, world: ImportWorld): RowChange[] {
  const change = (column: ImportColumn, before: string, after: string): RowChange[] =>
    before === after ? [] : [{ column, before, after }];
  const held = write.figure ? world.figureOf(known.id, write.figure.asOf) : null;
  return [
    ...change('name', known.name, write.name),
    ...change('shortName', known.shortName, write.shortName),
    ...change('parentCode', known.parentCode ?? '', write.parentCode ?? ''),
    ...(write.figure
      ? [{ column: 'members', before: held ? String(held.members) : '', after: String(write.figure.members) } as const]
      : []),
    ...(write.employers.length > 0 ? [{ column: 'employers', before: '', after: write.employers.join('; ') } as const] : []),
  ];
}
