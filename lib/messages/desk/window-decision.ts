import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { closingHour, hourAndDay } from '../time.ts';
import { CAMPAIGN_DESK, EARLY_RULE } from './campaigns.ts';

/** The hours of a phase and what else is published about them. */
export function hoursWords({ opensAt, closesAt, graceMinutes, beforeOpening }: PhaseWindow): string {
  const facts = [
    `${hourAndDay(opensAt)} – ${closingHour(closesAt)}`,
    ...(graceMinutes > 0 ? [`nhận thêm ${graceMinutes} phút`] : []),
    ...(beforeOpening === 'hold-on-server' ? [`bài nộp sớm: ${EARLY_RULE[beforeOpening].toLocaleLowerCase('vi')}`] : []),
  ];
  return facts.join('; ');
}

/** A decision about a campaign's hours, as a title and what holds by it. */
export function windowDecisionWords(decided: PhaseWindow & { version: number }): { title: string; text: string } {
  return { title: `${CAMPAIGN_DESK.version(decided.version)} · ${CAMPAIGN_DESK.phaseName(decided.phaseNo)}`, text: hoursWords(decided) };
}
