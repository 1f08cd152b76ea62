import { expect, test } from 'vitest';
import { boardWorkbook } from '#lib/documents/board-workbook.ts';
import { readTable } from '#lib/documents/read-table.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { BOARD_FILE } from '#lib/messages/desk/board-file.ts';
import { aBoardRow } from '#tests/support/board-rows.ts';

const CAMPAIGN = {
  slug: 'a',
  name: '75 nghìn sáng kiến',
  target: 75_000,
  participationTargetPercent: 2,
  opensAt: 0,
  closesAt: 1,
  aggregationUntil: null,
};

async function tableOf(rows: ReturnType<typeof aBoardRow>[], filter: string | null = null) {
  async function* taken() {
    yield* rows;
  }
  const pieces: Buffer[] = [];
  const facts = { campaign: CAMPAIGN, unitName: 'LĐLĐ Dĩ An', filter, refreshedAt: vietnamMidnight('2021-04-02'), rows: taken() };
  for await (const piece of boardWorkbook(facts)) pieces.push(piece);
  return (await readTable(Buffer.concat(pieces), 100)).map(({ cells }) => cells);
}

const named = (table: Awaited<ReturnType<typeof tableOf>>, at: number) => {
  const head = table.findIndex((cells) => cells.includes(BOARD_FILE.column.name));
  const [titles = [], values = []] = [table[head], table[head + 1 + at]];
  return Object.fromEntries(titles.map((title, i) => [title, values[i]]));
};

test('holds what the board shows, submitted and accepted apart, an 1,96% never rounded to 2%', async () => {
  const row = aBoardRow({
    unit: { code: 'LOW-1', name: '=1+1 Công ty' },
    members: 51,
    membersAsOf: '2021-03-01',
    participants: 1,
    rated: 1,
    missing: 1,
  });
  const { column } = BOARD_FILE;
  expect(named(await tableOf([row]), 0)).toMatchObject({
    [column.no]: '1',
    [column.name]: '=1+1 Công ty',
    [column.members]: '51',
    [column.membersAsOf]: '2021-03-01',
    [column.rate]: '0.0196',
    [column.missing]: '1',
    [column.rateAccepted]: '0',
  });
});

test('says of whom, of which hour and of which group it is; without a member figure no rate stands there', async () => {
  const table = await tableOf([aBoardRow({ initiatives: 3, participants: 2 })], 'Chưa đủ tỷ lệ');
  const above = table.slice(0, 4).flat().join(' ');
  for (const words of ['LĐLĐ Dĩ An', '75 nghìn sáng kiến', '02/04/2021', 'Chưa đủ tỷ lệ']) expect(above).toContain(words);
  expect(named(table, 0)[BOARD_FILE.column.rate] ?? '').toBe('');
});
