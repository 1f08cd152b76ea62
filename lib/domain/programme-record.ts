/** What a CĐCS has to show of its own programme (R35): its plan (R10), and the signing between both sides (R12). */
export const PROGRAMME_KINDS = ['plan', 'signing'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];
