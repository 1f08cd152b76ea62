import Link from 'next/link';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import { UNIT } from '#lib/messages/desk/unit-details.ts';
import { unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { KIND_NAME, LEVEL_NAME } from '#lib/messages/desk/units.ts';
import { formatDay } from '#lib/messages/format.ts';

type Props = {
  unit: { code: string; shortName: string; level: UnitLevel; kind: UnitKind; openedOn: LocalDate | null };
  successor: { code: string; name: string } | null;
};

export function UnitFacts({ unit, successor }: Props) {
  const rows = [
    { term: UNIT.code, detail: unit.code },
    { term: UNIT.shortName, detail: unit.shortName },
    { term: UNIT.level, detail: LEVEL_NAME[unit.level] },
    { term: UNIT.kind, detail: KIND_NAME[unit.kind] },
    ...(unit.openedOn === null ? [] : [{ term: UNIT.opened, detail: formatDay(unit.openedOn) }]),
    ...(successor === null ? [] : [{ term: UNIT.successor, detail: <Link href={unitDeskPath(successor.code)}>{successor.name}</Link> }]),
  ];
  return <DefinitionList rows={rows} />;
}
