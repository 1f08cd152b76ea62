import { describe, expect, test } from 'vitest';
import { type DeskFacts, tasksToday } from '#lib/domain/desk-tasks.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { aBoardRow } from '#tests/support/board-rows.ts';

const [OPENS, CLOSES] = [100 * DAY_MS, 142 * DAY_MS];
const EARLY = OPENS + DAY_MS;

const facts = (totals: Parameters<typeof aBoardRow>[0], rest: Partial<DeskFacts> = {}): DeskFacts => ({
  totals: aBoardRow(totals),
  isAlive: true,
  opensAt: OPENS,
  closesAt: CLOSES,
  hasPoster: true,
  announcements: 0,
  ...rest,
});
const kinds = (asked: DeskFacts, now = EARLY) => tasksToday(asked, now).map(({ kind }) => kind);

const ALL_WELL = { members: 149, withFigures: 1, initiatives: 3, started: 1, rated: 3, reached: 1, planDone: 1, signingDone: 1 };

describe('at a CĐCS', () => {
  test('the order is: what was announced, the target, the close, the figures and papers, the poster', () => {
    const asked = facts({ members: 149, withFigures: 1, missing: 3 }, { hasPoster: false, announcements: 2 });
    expect(kinds(asked, CLOSES - DAY_MS)).toEqual(['announcements', 'participants', 'closing', 'plan', 'signing', 'poster']);
    expect(tasksToday(asked, EARLY)[1]).toEqual({ kind: 'participants', missing: 3 });
  });

  test('without a member figure nobody is told a number; the figure itself is asked for', () => {
    expect(kinds(facts({ planDone: 1, signingDone: 1 }))).toEqual(['first-initiative', 'member-figure']);
    expect(kinds(facts({ planDone: 1, signingDone: 1, initiatives: 2, started: 1 }))).toEqual(['member-figure']);
  });

  test('a CĐCS that has ended is asked for nothing, neither figures nor papers nor people', () => {
    const asked = facts({ grassroots: 0 }, { isAlive: false, hasPoster: false, announcements: 2 });
    expect(kinds(asked, CLOSES - DAY_MS)).toEqual([]);
  });

  test('where all is well nothing waits', () => expect(kinds(facts(ALL_WELL))).toEqual([]));

  test('taking part is no task before the opening, and after the close only what was announced is left', () => {
    const asked = facts({ members: 149, withFigures: 1, missing: 3 }, { hasPoster: false, announcements: 1 });
    expect(kinds(asked, OPENS - 1)).toEqual(['announcements', 'plan', 'signing', 'poster']);
    expect(kinds(asked, CLOSES - 1)).toContain('participants');
    expect(kinds(asked, CLOSES)).toEqual(['announcements']);
  });

  test.each([
    [CLOSES - 7 * DAY_MS - 1, []],
    [CLOSES - 7 * DAY_MS, ['closing']],
    [CLOSES - 1, ['closing']],
  ])('the last seven days are news: at %d %j', (now, told) => expect(kinds(facts(ALL_WELL), now)).toEqual(told));
});

test('at a union above it is counted below: who is behind, who has not begun, who has no figure', () => {
  const union = {
    unit: { level: 'immediate-upper' as const },
    grassroots: 412,
    withFigures: 410,
    reached: 316,
    missing: 611,
    started: 400,
  };
  expect(tasksToday(facts(union, { hasPoster: false }), EARLY)).toEqual([
    { kind: 'units-behind', units: 94, missing: 611 },
    { kind: 'units-not-started', units: 12 },
    { kind: 'units-without-figures', units: 2 },
  ]);
  expect(kinds(facts(union), OPENS - 1)).toEqual(['units-without-figures']);
});
