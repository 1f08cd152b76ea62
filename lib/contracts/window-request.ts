import * as z from 'zod/mini';
import type { Instant } from '../domain/instant.ts';
import type { BeforeOpening } from '../domain/intake-window.ts';
import type { FieldError } from '../domain/problem.ts';
import { type MomentFault, momentTyped, type TypedMoment } from '../domain/typed-moment.ts';
import { type ChangeFault, changeWindow, type PhaseWindow, type WindowChange, type WindowMade } from '../domain/window-change.ts';
import { reasonSchema } from './reason.ts';

const WINDOW_ACTS = ['close', 'phase', 'grace', 'early'] as const;
export type WindowAct = (typeof WINDOW_ACTS)[number];

const typed = z.catch(z.string().check(z.trim(), z.maxLength(40)), '');

/** What is asked about a campaign's hours, all as typed, in the address: an unconfirmed question can be gone back to. */
export const askedWindowSchema = z.object({
  slug: z.string(),
  act: z.catch(z.enum(WINDOW_ACTS), 'close'),
  phase: typed,
  closeDay: typed,
  closeTime: typed,
  openDay: typed,
  openTime: typed,
  grace: typed,
  rule: typed,
});
export type AskedWindow = z.infer<typeof askedWindowSchema>;

/** The same about one unit's late permit; `end` takes it back. */
export const askedPermitSchema = z.object({ slug: z.string(), unitCode: typed, permitDay: typed, permitTime: typed, end: typed });
export type AskedPermit = z.infer<typeof askedPermitSchema>;

/** The confirmation: why, and what its author had seen when the consequences were told. */
export const confirmedSchema = z.object({
  reason: reasonSchema,
  seen: z.string('required').check(z.maxLength(40, 'invalid')),
});
export type Confirmed = z.infer<typeof confirmedSchema>;

type JudgedWindow = { kind: 'fits'; change: WindowChange; made: WindowMade } | { kind: 'faulty'; errors: FieldError[] };

type Windows = readonly [PhaseWindow, ...PhaseWindow[]];
type Read<T> = { value: T } | { errors: FieldError[] };

/** What a typed question about a campaign's hours would change, or every field that needs attention. */
export function judgeWindow(asked: AskedWindow, windows: Windows, now: Instant): JudgedWindow {
  const read = READERS[asked.act](asked, now);
  if ('errors' in read) return { kind: 'faulty', errors: read.errors };
  const result = changeWindow(windows, read.value, now);
  if (result.kind === 'changed') return { kind: 'fits', change: read.value, made: result };
  return { kind: 'faulty', errors: [faultOn(asked.act, result.fault)] };
}

/** Until when a permit is asked for; null takes it back. */
export function judgePermit({ end, permitDay, permitTime }: AskedPermit): Read<Instant | null> {
  if (end !== '') return { value: null };
  return moment({ day: permitDay, hour: permitTime }, 'end', ['permitDay', 'permitTime']);
}

const READERS: Record<WindowAct, (asked: AskedWindow, now: Instant) => Read<WindowChange>> = {
  close: (asked) => {
    const close = closing(asked);
    if ('errors' in close) return close;
    return { value: { kind: 'extend', phaseNo: phaseNo(asked), closesAt: close.value, graceMinutes: null } };
  },
  phase: (asked, now) => {
    const [close, grace] = [closing(asked), minutes(asked.grace)];
    const typedOpen = moment({ day: asked.openDay, hour: asked.openTime }, 'begin', ['openDay', 'openTime']);
    const open = asked.openDay === '' && asked.openTime === '' ? { value: now } : typedOpen;
    if ('errors' in open || 'errors' in close || 'errors' in grace) return { errors: [open, close, grace].flatMap(errorsOf) };
    return {
      value: { kind: 'reopen', opensAt: open.value, closesAt: close.value, graceMinutes: grace.value, beforeOpening: ruleOf(asked) },
    };
  },
  grace: (asked) => {
    const grace = minutes(asked.grace);
    if ('errors' in grace) return grace;
    if (grace.value === null) return { errors: [{ pointer: '/grace', code: 'required' }] };
    return { value: { kind: 'rules', phaseNo: phaseNo(asked), graceMinutes: grace.value, beforeOpening: null } };
  },
  early: (asked) => {
    const beforeOpening = ruleOf(asked);
    if (beforeOpening === null) return { errors: [{ pointer: '/rule', code: 'required' }] };
    return { value: { kind: 'rules', phaseNo: phaseNo(asked), graceMinutes: null, beforeOpening } };
  },
};

const errorsOf = (read: Read<unknown>) => ('errors' in read ? read.errors : []);
const closing = ({ closeDay, closeTime }: AskedWindow) => moment({ day: closeDay, hour: closeTime }, 'end', ['closeDay', 'closeTime']);
const phaseNo = ({ phase }: AskedWindow) => (/^\d{1,3}$/.test(phase) ? Number(phase) : null);
const ruleOf = ({ rule }: AskedWindow): BeforeOpening | null => (rule === 'keep-on-phone' || rule === 'hold-on-server' ? rule : null);

function moment(typedMoment: TypedMoment, edge: 'begin' | 'end', [day, hour]: readonly [string, string]): Read<Instant> {
  const found = momentTyped(typedMoment, edge);
  return typeof found === 'number' ? { value: found } : { errors: [onField(found, day, hour)] };
}

const onField = ({ part, code }: MomentFault, day: string, hour: string): FieldError => ({
  pointer: `/${part === 'day' ? day : hour}`,
  code,
});

/** More than two hours are no grace any more but another hour of closing. */
const MOST_GRACE = 120;

function minutes(text: string): Read<number | null> {
  const digits = text.trim();
  if (digits === '') return { value: null };
  if (!/^\d{1,6}$/.test(digits)) return { errors: [{ pointer: '/grace', code: 'not-a-number' }] };
  return Number(digits) <= MOST_GRACE ? { value: Number(digits) } : { errors: [{ pointer: '/grace', code: 'out-of-range' }] };
}

const FIELD_OF: Record<WindowAct, string> = { close: 'closeDay', phase: 'closeDay', grace: 'grace', early: 'rule' };
const CODES: Record<ChangeFault, string> = {
  'unknown-phase': 'invalid',
  'already-open': 'in-the-past',
  'closing-is-past': 'in-the-past',
  'opening-is-past': 'in-the-past',
  'closes-before-it-opens': 'before-start',
  overlaps: 'overlaps',
  'changes-nothing': 'unchanged',
};

function faultOn(act: WindowAct, fault: ChangeFault): FieldError {
  const field = fault === 'opening-is-past' || (act === 'phase' && fault === 'overlaps') ? 'openDay' : FIELD_OF[act];
  return { pointer: `/${field}`, code: CODES[fault] };
}
