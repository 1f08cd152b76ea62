import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countParticipants,
  missingParticipants,
  neededParticipants,
  type Participant,
  participationRate,
  reachesTarget,
} from '#lib/domain/participation.ts';

test.each([
  [50, 1],
  [51, 2],
  [100, 2],
  [101, 3],
  [1250, 25],
  [1, 1],
  [0, null],
  [null, null],
])('of %s members at 2 %% so many are needed: %s', (members, needed) => {
  expect(neededParticipants(members, 2)).toBe(needed);
});

test.each([
  [40, 2.5, 1],
  [41, 2.5, 2],
  [1000, 2.1, 21],
  [10_000, 0.07, 7],
  [8, 12.125, 1],
  [800, 12.125, 97],
])('a target with a fraction is exact: of %s at %s %% it is %s', (members, percent, needed) => {
  expect(neededParticipants(members, percent)).toBe(needed);
  expect(reachesTarget({ participants: needed, members }, percent)).toBe(true);
  expect(reachesTarget({ participants: needed - 1, members }, percent)).toBe(false);
});

test('reached is exactly when nobody is missing, and the needed number is the least that reaches', () => {
  const counts = { members: fc.integer({ min: 1, max: 10_000_000 }), percent: fc.integer({ min: 1, max: 10_000 }) };
  fc.assert(
    fc.property(fc.record(counts), ({ members, percent }) => {
      const target = percent / 100;
      const needed = neededParticipants(members, target) ?? 0;
      expect(BigInt(needed) * 10_000n >= BigInt(members) * BigInt(percent)).toBe(true);
      expect(BigInt(needed - 1) * 10_000n < BigInt(members) * BigInt(percent)).toBe(true);
      for (const participants of [0, needed - 1, needed, needed + 1])
        expect(reachesTarget({ participants, members }, target)).toBe(missingParticipants({ participants, members }, target) === 0);
    }),
  );
});

test('a rate is rounded down, so that 2,00 % is shown to nobody who has not reached it', () => {
  expect(participationRate({ participants: 2, members: 100 })).toBe(200);
  expect(participationRate({ participants: 2, members: 101 })).toBe(198);
  expect(participationRate({ participants: 1999, members: 100_000 })).toBe(199);
  expect(participationRate({ participants: 3, members: 0 })).toBeNull();
  expect(reachesTarget({ participants: 3, members: 0 }, 2)).toBe(false);
  expect(missingParticipants({ participants: 3, members: null }, 2)).toBeNull();
});

const author = (nameKey: string, birthYear: number, facts: Partial<Participant> = {}): Participant => ({
  nameKey,
  birthYear,
  isMember: true,
  isAcceptedMember: false,
  ...facts,
});
const coAuthor = (nameKey: string, facts: Partial<Participant> = {}): Participant => ({ ...author(nameKey, 0, facts), birthYear: null });

test.each<[string, Participant[], number, number]>([
  ['nobody', [], 0, 0],
  ['two namesakes born in different years are two people', [author('an', 1990), author('an', 1991)], 2, 0],
  ['the same author twice is one', [author('an', 1990), author('an', 1990)], 1, 0],
  ['a co-author is one person by name', [coAuthor('binh'), coAuthor('binh')], 1, 0],
  ['a co-author who is also an author counts once', [author('an', 1990), coAuthor('an')], 1, 0],
  ['who is no member does not count', [author('an', 1990, { isMember: false }), coAuthor('binh', { isMember: false })], 0, 0],
  [
    'an author says of himself that he is no member: a co-author of his name is he',
    [author('an', 1990, { isMember: false }), coAuthor('an')],
    0,
    0,
  ],
  ['said once to be a member is a member', [author('an', 1990, { isMember: false }), author('an', 1990)], 1, 0],
  ['accepted is counted apart', [author('an', 1990, { isAcceptedMember: true }), author('binh', 1990)], 2, 1],
  [
    'accepted as a co-author, submitted as an author too: once in each',
    [author('an', 1990), coAuthor('an', { isAcceptedMember: true })],
    1,
    1,
  ],
])('%s', (_, people, submitted, accepted) => {
  expect(countParticipants(people)).toEqual({ submitted, accepted });
});

test('accepted are never more than submitted, whatever the order', () => {
  const person = fc.record({
    nameKey: fc.constantFrom('an', 'binh'),
    birthYear: fc.constantFrom(null, 1990, 1991),
    isMember: fc.boolean(),
    accepted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(person), (drawn) => {
      const people = drawn.map(({ accepted, ...one }) => ({ ...one, isAcceptedMember: one.isMember && accepted }));
      const counts = countParticipants(people);
      expect(counts.accepted).toBeLessThanOrEqual(counts.submitted);
      expect(countParticipants([...people].reverse())).toEqual(counts);
    }),
  );
});
