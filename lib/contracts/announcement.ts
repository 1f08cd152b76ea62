import * as z from 'zod/mini';
import { AUDIENCES, REMINDER_FILTERS } from '../domain/announcement.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { cleanLine, cleanText } from '../domain/vietnamese-text.ts';
import { optionallyAs } from './read-as.ts';
import { optionalReasonSchema, reasonSchema } from './reason.ts';
import { initiativeIdSchema } from './request.ts';

/** Fields of the forms about announcements, and what their addresses carry. */
const line = (least: number, most: number) =>
  z.pipe(
    z.string('required').check(z.overwrite(cleanLine)),
    z.string().check(z.minLength(1, 'required'), z.minLength(least, 'too-short'), z.maxLength(most, 'too-long')),
  );
const LONGEST_TEXT = 10_000;
/** Bytes: the longest text, nine bytes a letter in a form, and room for two hundred boxes beside it. */
export const LARGEST_ANNOUNCEMENT_FORM = 128 * 1024;
const paragraphs = z.pipe(
  z.string('required').check(z.overwrite(cleanText)),
  z.string().check(z.minLength(1, 'required'), z.minLength(10, 'too-short'), z.maxLength(LONGEST_TEXT, 'too-long')),
);
const unitCode = z.string('required').check(z.minLength(1, 'required'), z.maxLength(60, 'not-a-choice'));

/** A day as people type it; empty is none. */
const optionalDay = z.pipe(z._default(z.string(), ''), optionallyAs(dayTyped, 'not-a-date'));

const words = { title: line(5, 200), text: paragraphs, audience: z.enum(AUDIENCES, 'required'), acknowledgeBy: optionalDay };

export const announcementPathSchema = z.object({ id: initiativeIdSchema });
export const attachmentPathSchema = z.object({ id: initiativeIdSchema, attachmentId: initiativeIdSchema });

/** Where a draft is begun, in its address; `corrects` names what was sent before and is wrong. */
export const askedAnnouncementSchema = z.object({ unitCode, corrects: z._default(z.string(), '') });

export const announcementWordsSchema = z.object({
  ...words,
  reason: optionalReasonSchema,
});
export type AnnouncementWords = z.infer<typeof announcementWordsSchema>;
/** `id` is made by the page. */
export const newAnnouncementSchema = z.extend(announcementWordsSchema, { id: initiativeIdSchema });
export type NewAnnouncement = z.infer<typeof newAnnouncementSchema> & z.infer<typeof askedAnnouncementSchema>;

export const withdrawAnnouncementSchema = z.object({ reason: reasonSchema });
/** Which unit marks it, in the address. */
export const acknowledgeSchema = z.object({ id: initiativeIdSchema, unitCode });

/** Prefix of the names of the boxes that choose single units. */
export const REMINDED_BOX = 'unit.';
/** Says that the form had boxes: then those that are ticked are meant, otherwise everybody. */
export const WITH_BOXES = 'boxes';

/** Who is to be reminded, in the address: those below a unit that are behind in a campaign. */
export const askedReminderSchema = z.object({
  unitCode,
  filter: z.enum(REMINDER_FILTERS, 'not-a-choice'),
  campaign: z._default(z.nullable(z.string()), null),
});

const reminder = z.object({ id: initiativeIdSchema, title: line(5, 200), text: paragraphs });

/** `chosen` null: all that are behind. */
export const newReminderSchema = z.pipe(
  z.record(z.string(), z.string()),
  z.transform((fields, ctx) => {
    const parsed = reminder.safeParse(fields);
    const ticked = Object.keys(fields).filter((name) => name.startsWith(REMINDED_BOX));
    const chosen = fields[WITH_BOXES] === undefined ? null : ticked.map((name) => name.slice(REMINDED_BOX.length));
    if (parsed.success) return { ...parsed.data, chosen };
    for (const { message, path } of parsed.error.issues) ctx.issues.push({ code: 'custom', message, path: [...path], input: fields });
    return z.NEVER;
  }),
);
export type NewReminder = z.infer<typeof newReminderSchema> & z.infer<typeof askedReminderSchema>;
