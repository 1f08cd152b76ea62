import 'server-only';
import type { BoardCampaign, BoardRow } from '#lib/domain/board.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { missingParticipants, participationRate } from '#lib/domain/participation.ts';
import { BOARD_FILE } from '#lib/messages/desk/board-file.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import { type Cell, type Sheet, workbook } from './workbook.ts';
import type { WorkbookColumn } from './workbook-cells.ts';

type BoardFacts = {
  campaign: BoardCampaign;
  unitName: string;
  /** What the page was filtered by; null when it showed all. */
  filter: string | null;
  refreshedAt: Instant;
  rows: AsyncIterable<BoardRow>;
};

type Reader = WorkbookColumn & { of: (row: BoardRow, campaign: BoardCampaign) => Cell };
const { column } = BOARD_FILE;

/** Ten thousandths, as the page shows them: rounded down, so that 1,99% is not 2%. */
const rateOf = (participants: number, members: number | null): Cell => {
  const rate = participationRate({ participants, members });
  return rate === null ? null : rate / 10_000;
};
const isGrassroots = ({ unit }: BoardRow) => unit.level === 'grassroots';

const READERS: readonly Reader[] = [
  { title: column.code, type: 'text', width: 16, of: ({ unit }) => unit.code },
  { title: column.name, type: 'text', width: 44, of: ({ unit }) => unit.name },
  { title: column.grassroots, type: 'integer', width: 10, of: (row) => (isGrassroots(row) ? null : row.grassroots) },
  { title: column.members, type: 'integer', width: 12, of: ({ members }) => members },
  { title: column.membersAsOf, type: 'date', width: 13, of: ({ membersAsOf }) => membersAsOf },
  { title: column.initiatives, type: 'integer', width: 11, of: ({ initiatives }) => initiatives },
  { title: column.accepted, type: 'integer', width: 11, of: ({ accepted }) => accepted },
  { title: column.participants, type: 'integer', width: 13, of: ({ participants }) => participants },
  { title: column.rate, type: 'percent', width: 12, of: ({ rated, members }) => rateOf(rated, members) },
  { title: column.participantsAccepted, type: 'integer', width: 13, of: ({ participantsAccepted }) => participantsAccepted },
  { title: column.rateAccepted, type: 'percent', width: 12, of: ({ ratedAccepted, members }) => rateOf(ratedAccepted, members) },
  { title: column.missing, type: 'integer', width: 11, of: missingOf },
  { title: column.reached, type: 'integer', width: 12, of: ({ reached }) => reached },
  { title: column.plan, type: 'integer', width: 11, of: ({ planDone }) => planDone },
  { title: column.signing, type: 'integer', width: 11, of: ({ signingDone }) => signingDone },
  { title: column.lastActivity, type: 'moment', width: 18, of: ({ lastActivityAt }) => lastActivityAt },
];

function missingOf(row: BoardRow, { participationTargetPercent }: BoardCampaign): Cell {
  if (!isGrassroots(row)) return row.missing;
  return missingParticipants({ participants: row.participants, members: row.members }, participationTargetPercent);
}

/** A board as a workbook, in pieces that are made as fast as they are taken. Submitted and accepted stand in columns of their own (R34). */
export function boardWorkbook({ campaign, unitName, filter, refreshedAt, rows }: BoardFacts): AsyncGenerator<Buffer> {
  const notes = [BOARD_FILE.freshAt(formatMoment(refreshedAt)), ...(filter === null ? [] : [BOARD_FILE.filtered(filter)])];
  const sheet: Sheet = {
    name: BOARD_FILE.sheet,
    above: [BOARD_FILE.title(unitName), BOARD_FILE.campaign(campaign.name), ...notes],
    columns: [{ title: column.no, type: 'integer', width: 6 }, ...READERS],
    rows: numbered(rows, campaign),
  };
  return workbook([sheet]);
}

async function* numbered(rows: AsyncIterable<BoardRow>, campaign: BoardCampaign): AsyncGenerator<Cell[]> {
  let no = 0;
  for await (const row of rows) {
    no += 1;
    yield [no, ...READERS.map(({ of }) => of(row, campaign))];
  }
}
