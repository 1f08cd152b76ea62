import * as z from 'zod/mini';
import { parseOfficePhone } from '../domain/office-phone.ts';
import { MOST_MEMBERS } from '../domain/participation.ts';
import { dayTyped } from '../domain/typed-moment.ts';
import { cleanLine, cleanText } from '../domain/vietnamese-text.ts';
import { wholeTyped } from '../domain/whole-number.ts';
import { optionallyAs, readAs } from './read-as.ts';

const line = (longest: number) =>
  z.pipe(z.catch(z.string(), ''), z.string().check(z.overwrite(cleanLine), z.maxLength(longest, 'too-long')));
const required = (longest: number) => line(longest).check(z.minLength(1, 'required'));

const LONGEST_LINE = 300;

/** A text of several lines as its lines, the empty ones left out. */
const lines = (most: number) =>
  z.pipe(
    z.pipe(
      z.catch(z.string(), ''),
      z.transform((typed: string) =>
        cleanText(typed)
          .split('\n')
          .map(cleanLine)
          .filter((one) => one !== ''),
      ),
    ),
    z.array(z.string().check(z.maxLength(LONGEST_LINE, 'too-long'))).check(z.maxLength(most, 'too-many')),
  );

export const unitCodeSchema = z.object({ code: z.string() });

/** Where the number goes in the style of a document number. */
const NUMBER_MARK = '{n}';

export const unitSettingsSchema = z.object({
  documentNumberStyle: line(60).check(z.refine((typed) => typed === '' || typed.includes(NUMBER_MARK), 'invalid')),
  place: line(80),
  signatureLines: lines(6),
  signatoryName: line(80),
  recipients: lines(30),
  legalBases: lines(30),
});
export type UnitSettings = z.infer<typeof unitSettingsSchema>;

const CONTACT_ROLES = ['standing-board', 'guidance'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export const contactSchema = z.object({
  role: z.enum(CONTACT_ROLES, 'not-a-choice'),
  name: required(80),
  position: line(120),
  phone: z.pipe(line(40), optionallyAs(parseOfficePhone, 'not-a-phone')),
  email: z.pipe(
    line(200).check(z.refine((typed) => typed === '' || z.email().safeParse(typed).success, 'not-an-email')),
    z.transform((typed: string) => typed || null),
  ),
});
export type NewContact = z.infer<typeof contactSchema>;
export const partPathSchema = z.object({ code: z.string(), id: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'invalid')) });

export const memberCountSchema = z.object({
  members: z.pipe(z.pipe(required(20), readAs(wholeTyped, 'not-a-number')), z.number().check(z.lte(MOST_MEMBERS, 'out-of-range'))),
  asOf: z.pipe(required(20), readAs(dayTyped, 'not-a-date')),
  source: required(200),
});
export type NewMemberCount = z.infer<typeof memberCountSchema>;

export const workplacesSchema = z.object({ employers: lines(200), sections: lines(500) });
export type Workplaces = z.infer<typeof workplacesSchema>;
