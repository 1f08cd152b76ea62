import * as z from 'zod/mini';
import { AUDIENCES } from '../domain/announcement.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { cleanLine, cleanText } from '../domain/vietnamese-text.ts';
import { initiativeIdSchema } from './request.ts';

/** Fields of the forms about announcements, and what their addresses carry. */
const line = (least: number, most: number) =>
  z.pipe(
    z.string('required').check(z.overwrite(cleanLine)),
    z.string().check(z.minLength(1, 'required'), z.minLength(least, 'too-short'), z.maxLength(most, 'too-long')),
  );
const paragraphs = z.pipe(
  z.string('required').check(z.overwrite(cleanText)),
  z.string().check(z.minLength(1, 'required'), z.minLength(10, 'too-short'), z.maxLength(10_000, 'too-long')),
);
const unitCode = z.string('required').check(z.minLength(1, 'required'), z.maxLength(60, 'not-a-choice'));
const reason = line(5, 300);

/** A day as people type it; empty is none. */
const optionalDay = z.pipe(
  z._default(z.string(), ''),
  z.transform((typed, ctx) => {
    if (typed.trim() === '') return null;
    const day = dayTyped(typed);
    if (day !== null) return day;
    ctx.issues.push({ code: 'custom', message: 'not-a-date', input: typed });
    return z.NEVER;
  }),
);

const words = { title: line(5, 200), text: paragraphs, audience: z.enum(AUDIENCES, 'required'), acknowledgeBy: optionalDay };

export const announcementPathSchema = z.object({ id: initiativeIdSchema });
export const attachmentPathSchema = z.object({ id: initiativeIdSchema, attachmentId: initiativeIdSchema });

/** A draft. `id` is made by the page; `corrects` names what was sent before and is wrong, and then says why. */
export const newAnnouncementSchema = z
  .object({
    ...words,
    id: initiativeIdSchema,
    unitCode,
    corrects: z._default(z.string(), ''),
    reason: z._default(z.string().check(z.overwrite(cleanLine), z.maxLength(300, 'too-long')), ''),
  })
  .check(z.refine(({ corrects, reason: why }) => corrects === '' || why.length >= 5, { error: 'required', path: ['reason'] }));
export type NewAnnouncement = z.infer<typeof newAnnouncementSchema>;

export const announcementWordsSchema = z.object({
  ...words,
  reason: z._default(z.string().check(z.overwrite(cleanLine), z.maxLength(300, 'too-long')), ''),
});
export type AnnouncementWords = z.infer<typeof announcementWordsSchema>;

export const withdrawAnnouncementSchema = z.object({ reason });
export const acknowledgeSchema = z.object({ unitCode });
