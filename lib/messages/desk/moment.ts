import type { Instant } from '#lib/domain/instant.ts';
import { formatClock, formatDate } from '../format.ts';

/** `10:42 ngày 20/04/2021`. */
export const formatMoment = (at: Instant) => `${formatClock(at)} ngày ${formatDate(at)}`;

/** Today as it stands in a field before anything is typed: `20/04/2021`. */
export const todayTyped = (now: Instant) => formatDate(now);
