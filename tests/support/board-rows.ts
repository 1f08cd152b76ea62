import type { BoardRow } from '#lib/domain/board.ts';

/** A CĐCS without anything; a test names only what it is about. */
export function aBoardRow({ unit, ...facts }: Partial<Omit<BoardRow, 'unit'>> & { unit?: Partial<BoardRow['unit']> } = {}): BoardRow {
  const code = unit?.code ?? 'LOW-1';
  return {
    unit: { code, name: `Unit ${code}`, shortName: code, level: 'grassroots', hasChildren: false, ...unit },
    membersAsOf: null,
    initiatives: 0,
    accepted: 0,
    members: null,
    participants: 0,
    participantsAccepted: 0,
    rated: 0,
    ratedAccepted: 0,
    grassroots: 1,
    withFigures: 0,
    started: 0,
    reached: 0,
    reachedAccepted: 0,
    missing: 0,
    planDone: 0,
    signingDone: 0,
    lastActivityAt: null,
    ...facts,
  };
}
