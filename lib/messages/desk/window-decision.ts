import type { Instant } from '#lib/domain/instant.ts';
import { phaseAt } from '#lib/domain/intake-window.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { closingHour, hourAndDay, timeLeft } from '../time.ts';
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

/** Behind the state of a phase ("Đang nhận bài"): until when, or from when, and how long that still is. */
export function hoursNow(window: PhaseWindow, now: Instant): { until: string; left: string | null } {
  const { opensAt, closesAt } = window;
  switch (phaseAt(window, now)) {
    case 'before':
      return { until: `từ ${hourAndDay(opensAt)} đến ${closingHour(closesAt)}`, left: `còn ${timeLeft(opensAt, now)} nữa mở` };
    case 'open':
      return { until: `đến ${closingHour(closesAt)}`, left: `còn ${timeLeft(closesAt, now)}` };
    case 'grace':
    case 'after':
      return { until: `từ ${closingHour(closesAt)}`, left: null };
  }
}
