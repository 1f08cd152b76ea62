import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RatesChart } from '#components/admin/board/board-charts.tsx';
import { BoardTable } from '#components/admin/board/board-table.tsx';
import { FigureCards } from '#components/admin/board/figure-cards.tsx';
import { RateCell } from '#components/admin/board/rate-cell.tsx';
import { OwnParticipation } from '#components/officer/board/own-participation.tsx';
import { ProgrammeChecklist } from '#components/officer/board/programme-checklist.tsx';
import { TodayList } from '#components/officer/board/today-list.tsx';
import { BarChart } from '#components/ui/desk/bar-chart.tsx';
import type { BoardSort } from '#lib/domain/board.ts';
import { FIGURES, PARTICIPATION, ROW } from '#lib/messages/desk/board.ts';
import { CHART } from '#lib/messages/desk/chart.ts';
import { aBoardRow } from '#tests/support/board-rows.ts';

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const UNION = {
  unit: { code: 'MID-1', level: 'immediate-upper' as const },
  grassroots: 412,
  withFigures: 410,
  started: 400,
  reached: 316,
  missing: 611,
  initiatives: 3214,
  accepted: 1870,
  members: 118_400,
  participants: 2910,
  rated: 2905,
  ratedAccepted: 1690,
};

describe('the figures of a board', () => {
  const text = textOf(renderToStaticMarkup(<FigureCards totals={aBoardRow(UNION)} targetPercent={2} />));

  test('name what they count, submitted and accepted apart', () => {
    for (const words of ['3.214', FIGURES.accepted(1870), '2.905', FIGURES.ofMembers(118_400), '2,45%', '316 / 412']) {
      expect(text).toContain(words);
    }
    expect(text).toContain(FIGURES.rateAccepted('1,42%'));
    expect(text).toContain('94 CĐCS còn thiếu 611 người');
    expect(text).toContain(FIGURES.withoutFigures(2));
  });

  test('people of units without a member figure are told apart, not mixed into a rate', () => expect(text).toContain(FIGURES.unrated(5)));

  test('without any member figure there is no rate', () => {
    const bare = textOf(renderToStaticMarkup(<FigureCards totals={aBoardRow({ initiatives: 3 })} targetPercent={2} />));
    expect(bare).toContain(FIGURES.none);
    expect(bare).not.toMatch(/[\d,]+% tối thiểu/);
  });
});

describe('a rate is readable without colour', () => {
  const cell = (row: Parameters<typeof aBoardRow>[0]) => renderToStaticMarkup(<RateCell row={aBoardRow(row)} targetPercent={2} />);

  test('below the target it is striped and says how many are missing; at the target it is solid', () => {
    const below = cell({ members: 149, withFigures: 1, rated: 2, missing: 1 });
    expect(below).toContain('stroke-dasharray');
    expect(textOf(below)).toContain('1,34% thiếu 1');
    const met = cell({ members: 100, withFigures: 1, rated: 2, reached: 1 });
    expect(met).not.toContain('stroke-dasharray');
    expect(textOf(met)).not.toContain('thiếu');
  });

  test('no member figure, or one of nobody, is said in words', () => {
    for (const members of [null, 0]) expect(textOf(cell({ members, initiatives: 3 }))).toContain('chưa có số liệu');
  });
});

describe('the table', () => {
  const rows = [aBoardRow({ unit: { code: 'LOW-9' } }), aBoardRow({ ...UNION, membersAsOf: '2021-03-01' })];
  const table = (sort: BoardSort, descending: boolean, tellsDays = true) =>
    renderToStaticMarkup(
      <BoardTable
        rows={rows}
        targetPercent={2}
        now={0}
        hasBegun
        tellsDays={tellsDays}
        sort={sort}
        descending={descending}
        unitHref={(code) => `/unit/${code}`}
        sortHref={(key, down) => `/sorted?by=${down ? '-' : ''}${key}`}
      />,
    );

  test('sorts by links; the column in order says so, and its link turns the order round', () => {
    const html = table('rate', true);
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-sort="descending"[^>]*><a[^>]*href="\/sorted\?by=rate"/);
    expect(html).toContain('href="/sorted?by=-members"');
    expect(html).toContain('href="/sorted?by=name"');
  });

  test('leads down by a link of every row; every value carries its name for a narrow screen', () => {
    const html = table('name', false);
    expect(html).toContain('href="/unit/LOW-9"');
    expect(html.match(/wide:hidden">Kế hoạch</g)).toHaveLength(rows.length);
  });

  test('a union counts its CĐCS, a CĐCS has or has not; one that has not begun says so', () => {
    const text = textOf(table('name', false));
    expect(text).toContain('316/412');
    expect(text).toContain('Chưa có');
    expect(text).toContain('chưa bắt đầu');
  });

  test('says of which day its members are, unless that is told once above it', () => {
    expect(textOf(table('name', false))).toContain(ROW.asOf('01/03/2021'));
    expect(textOf(table('name', false, false))).not.toContain('01/03/2021');
  });

  test('has no style of its own: the policy against smuggled styles would refuse it', () =>
    expect(table('name', false)).not.toContain('style='));
});

describe('pictures', () => {
  test('stand before a table with every number', () => {
    const bars = [
      { key: 'a', label: '01/4', value: 3, valueText: '3' },
      { key: 'b', label: '02/4', value: 318, valueText: '318' },
    ];
    const html = renderToStaticMarkup(<BarChart title="Days" summary="Most on 02/4" bars={bars} heads={['Day', 'N']} />);
    expect(html).toContain('role="img" aria-label="Most on 02/4"');
    expect(html).toMatch(new RegExp(`<details.*<summary[^>]*>${CHART.asTable}<`));
    expect(textOf(html.slice(html.indexOf('<table')))).toContain('01/4 3 02/4 318');
    expect(html).not.toContain('style=');
  });

  test('few units are told once, not as the best and the worst', () => {
    const rows = ['A', 'B'].map((code) => aBoardRow({ unit: { code, shortName: `Name ${code}` }, members: 50, rated: 1 }));
    const html = renderToStaticMarkup(<RatesChart top={rows} bottom={rows.toReversed()} targetPercent={2} />);
    expect(html.match(/Name A/g)).toHaveLength(2);
    expect(html).not.toContain('Thấp nhất');
  });
});

describe('the participation of a CĐCS', () => {
  const own = (row: Parameters<typeof aBoardRow>[0]) =>
    textOf(renderToStaticMarkup(<OwnParticipation totals={aBoardRow(row)} targetPercent={2} />));

  test.each([
    [149, 2, 'CĐCS đạt 1,34% (tối thiểu 2%): còn thiếu 1 đoàn viên tham gia.'],
    [51, 1, 'CĐCS đạt 1,96% (tối thiểu 2%): còn thiếu 1 đoàn viên tham gia.'],
    [50, 1, 'CĐCS đạt 2% (tối thiểu 2%): đã đủ.'],
    [1250, 0, 'CĐCS đạt 0% (tối thiểu 2%): còn thiếu 25 đoàn viên tham gia.'],
  ])('%d members, %d of them took part', (members, participants, words) => {
    expect(own({ members, participants, withFigures: 1 })).toContain(words);
  });

  test('tells submitted and accepted on lines of their own', () => {
    const text = own({ members: 100, participants: 3, participantsAccepted: 1, withFigures: 1 });
    expect(text).toContain(`${PARTICIPATION.submitted} 3% 3 / 100 đoàn viên`);
    expect(text).toContain(`${PARTICIPATION.accepted} 1% 1 / 100 đoàn viên`);
  });

  test('without a member figure says so and no rate', () => {
    const text = own({ members: 0, participants: 3 });
    expect(text).toContain(PARTICIPATION.noFigure);
    expect(text).not.toContain('%');
  });
});

describe('the checklist of a CĐCS', () => {
  const place = { code: 'LOW-1', campaign: 'a', desk: 'own' } as const;
  const BACK = { account: 'me', form: null, refusal: null, typed: null };
  const list = (more: Partial<Parameters<typeof ProgrammeChecklist>[0]>) =>
    renderToStaticMarkup(<ProgrammeChecklist records={[]} place={place} mayEdit returned={BACK} {...more} />);
  const refused = (code: string, text: string, faults: { name: string; text: string }[]) =>
    list({ returned: { ...BACK, form: 'record:signing:LOW-1:a', refusal: { kind: 'refused', code, text, faults } } });
  const plan = { kind: 'plan', number: '12/KH', datedOn: '2021-03-15' } as const;

  test('offers to record what is not there, and to take back what is', () => {
    const html = list({ records: [plan] });
    expect(textOf(html)).toContain('Số 12/KH, ngày 15/03/2021');
    expect(html).toContain('action="/api/units/LOW-1/plan/undo?campaign=a&amp;desk=own"');
    expect(html).toContain('action="/api/units/LOW-1/signing?campaign=a&amp;desk=own"');
  });

  test('has no form for those who only look', () => expect(list({ mayEdit: false, records: [plan] })).not.toContain('<form'));

  test('opens the form that came back refused, and tells a refusal of no field once', () => {
    const faults = [{ name: 'signingDate', text: 'Ngày ký kết chưa đúng' }];
    const html = refused('invalid-fields', 'x', faults);
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1);
    const busy = refused('overloaded', 'Máy chủ đang đông', []);
    expect(busy.match(/Máy chủ đang đông/g)).toHaveLength(1);
  });
});

test('what needs somebody today leads to where it is done; nothing is said to be nothing', () => {
  const tasks = [
    { kind: 'participants', missing: 3 },
    { kind: 'closing', closesAt: 0 },
    { kind: 'aggregation', until: '2021-04-25', endsAt: 0 },
  ] as const;
  const html = renderToStaticMarkup(<TodayList tasks={tasks} now={0} hrefOf={({ kind }) => (kind === 'participants' ? '/there' : null)} />);
  expect(textOf(html)).toContain('Đã quá hạn tổng hợp, báo cáo (hết ngày 25/04/2021)');
  expect(textOf(html)).toContain('Còn thiếu 3 đoàn viên tham gia');
  expect(html.match(/href="\/there"/g)).toHaveLength(1);
  expect(/<a [^>]*href="\/there".*?<\/a>/.exec(html)?.[0]).toContain('Còn thiếu 3 đoàn viên tham gia');
  expect(textOf(renderToStaticMarkup(<TodayList tasks={[]} now={0} hrefOf={() => null} />))).toContain('không có việc gì');
});
