import type { Instant } from '../domain/instant.ts';
import type { FieldError } from '../domain/problem.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { vietnamDate } from '../domain/vietnam-time.ts';
import type { TypedFields } from './typed-fields.ts';

type DayFaults = (typed: TypedFields, now: Instant) => FieldError[];

/** A day of a form that is still to come; one that cannot be read is the schema's to refuse. */
export const dayToCome =
  (field: string, code = 'in-the-future'): DayFaults =>
  (typed, now) => {
    const day = dayTyped(typed[field] ?? '');
    return day !== null && day > vietnamDate(now) ? [{ pointer: `/${field}`, code }] : [];
  };

/** A day of a form that has gone by. */
export const dayGoneBy =
  (field: string): DayFaults =>
  (typed, now) => {
    const day = dayTyped(typed[field] ?? '');
    return day !== null && day < vietnamDate(now) ? [{ pointer: `/${field}`, code: 'in-the-past' }] : [];
  };
