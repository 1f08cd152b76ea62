import * as z from 'zod/mini';
import { OWN_CRITERION } from '../domain/campaign-form.ts';
import { CRITERIA, LIMITS, OCCUPATION_GROUPS, SECTORS, SEXES } from '../domain/initiative.ts';
import { parsePhoneNumber } from '../domain/phone-number.ts';
import { isUnitCode } from '../domain/unit-code.ts';
import { isLocalDate } from '../domain/vietnam-time.ts';
import { cleanLine, cleanText, textLength } from '../domain/vietnamese-text.ts';

/**
 * The number of a campaign's first form. A campaign raises its own when it asks anew. A field that means something else in a later release
 * gets another name: the body of an older page does not fit then, and its author is told to update instead of losing facts.
 */
export const FORM_VERSION = 1;

const line = (min: number, max: number) =>
  z.string('required').check(
    z.overwrite(cleanLine),
    z.refine((text) => textLength(text) > 0, 'required'),
    z.refine((text) => textLength(text) >= min, 'too-short'),
    z.refine((text) => textLength(text) <= max, 'too-long'),
    z.meta({ minLength: min, maxLength: max }),
  );
/** A line that a campaign may leave to its participants. */
const mayBeEmpty = (min: number, max: number) =>
  z.string('required').check(
    z.overwrite(cleanLine),
    z.refine((text) => textLength(text) === 0 || textLength(text) >= min, 'too-short'),
    z.refine((text) => textLength(text) <= max, 'too-long'),
    z.meta({ maxLength: max }),
  );
const longText = z.string('required').check(
  z.overwrite(cleanText),
  z.refine((text) => textLength(text) <= LIMITS.text.max, 'too-long'),
  z.meta({ maxLength: LIMITS.text.max }),
);
const localDate = z.string('required').check(
  z.overwrite((text) => text.trim()),
  z.refine(isLocalDate, 'not-a-date'),
  z.meta({ format: 'date' }),
);
const unitCode = z.string('required').check(z.refine(isUnitCode, 'not-a-choice'));
const fullName = line(LIMITS.fullName.min, LIMITS.fullName.max).check(
  z.refine((name) => /^\p{L}[\p{L}\p{M} '’.-]*$/u.test(name), 'not-a-name'),
);
const share = z.int('not-a-number').check(z.gte(0, 'out-of-range'), z.lte(100, 'out-of-range'));
const phone = z.string('required').check(
  z.refine((typed) => typed.trim() !== '', 'required'),
  z.refine((typed) => parsePhoneNumber(typed) !== null, 'not-a-phone'),
  z.overwrite((typed) => parsePhoneNumber(typed) ?? typed),
);

const unitChoice = z
  .strictObject({
    topUnitCode: unitCode,
    subordinateUnitCode: z.nullable(unitCode),
    grassrootsUnitCode: z.nullable(unitCode),
    unlistedUnit: z.nullable(line(3, 200)),
  })
  .check(
    z.refine((unit) => (unit.grassrootsUnitCode === null) !== (unit.unlistedUnit === null), {
      error: 'required',
      path: ['grassrootsUnitCode'],
    }),
  );

const author = z.strictObject({
  fullName,
  birthYear: z.int('required').check(z.gte(1900, 'out-of-range'), z.lte(2100, 'out-of-range')),
  sex: z.enum(SEXES, 'required'),
  phone,
  email: z.nullable(z.string().check(z.overwrite(cleanLine), z.email('not-an-email'), z.maxLength(200, 'too-long'))),
  occupationGroup: z.enum(OCCUPATION_GROUPS, 'required'),
  position: mayBeEmpty(2, 200),
  section: mayBeEmpty(2, 200),
  isUnionMember: z.boolean('required'),
  sharePercent: share,
});

const coAuthor = z.strictObject({ fullName, isUnionMember: z.boolean('required'), sharePercent: share });

type Told = { confidential?: unknown; problem?: unknown; solution?: unknown; effect?: unknown } | null | undefined;

/** A confidential technology tells its title and effect only (D7); whatever else was sent is not kept. Judged even while other fields are wrong, so that the list of what is missing is whole. */
function told(name: 'problem' | 'solution' | 'effect') {
  const lengthOf = (it: Told) => (typeof it?.[name] === 'string' ? textLength(it[name]) : 0);
  const spared = (it: Told) => name !== 'effect' && it?.confidential === true;
  const always = { path: [name], when: () => true };
  return [
    z.refine<Told>((it) => spared(it) || lengthOf(it) > 0, { ...always, error: 'required' }),
    z.refine<Told>((it) => spared(it) || lengthOf(it) >= LIMITS.text.min, { ...always, error: 'too-short' }),
  ];
}

/** The letter's three and a campaign's own; which of them a campaign offers is its own to judge (R11). */
const criterion = z.union([z.enum(CRITERIA), z.string().check(z.regex(OWN_CRITERION))], 'not-a-choice');
const MOST_CRITERIA = 20;

const initiative = z
  .strictObject({
    sector: z.enum(SECTORS, 'required'),
    criteria: z.array(criterion, 'required').check(
      z.minLength(1, 'required'),
      z.maxLength(MOST_CRITERIA, 'too-many'),
      z.overwrite((chosen) => [...new Set(chosen)]),
    ),
    title: line(LIMITS.title.min, LIMITS.title.max),
    problem: longText,
    solution: longText,
    effect: longText,
    benefitVnd: z.nullable(z.int('not-a-number').check(z.gte(0, 'out-of-range'), z.lte(LIMITS.benefitVnd, 'out-of-range'))),
    proposedOn: z.nullable(localDate),
    appliedFrom: localDate,
    appliedTo: z.nullable(localDate),
    confidential: z.boolean('required'),
  })
  .check(
    ...told('problem'),
    ...told('solution'),
    ...told('effect'),
    z.overwrite((it) => (it.confidential ? { ...it, problem: '', solution: '' } : it)),
  );

/** What a person submits: the body of `PUT /api/initiatives/{id}`, the no-JavaScript form, and what the outbox holds (R22–R26, D6, D7). */
export const submissionSchema = z
  .strictObject({
    campaignId: z.uuid('required'),
    formVersion: z.int('required'),
    unit: unitChoice,
    posterCode: z.nullable(z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Y]{8}$/, 'not-a-code'))),
    author,
    coAuthors: z.array(coAuthor).check(z.maxLength(LIMITS.coAuthors, 'too-many')),
    initiative,
    consent: z.strictObject({
      processing: z.literal(true, 'required'),
      publicDisplay: z.boolean('required'),
      textVersion: z.string('required').check(z.regex(/^[1-9]\d{0,3}$/, 'required')),
    }),
    attemptToken: z.nullable(z.string().check(z.maxLength(400, 'too-long'))),
  })
  .check(
    z.refine((s) => s.coAuthors.reduce((sum, one) => sum + one.sharePercent, s.author.sharePercent) === 100, {
      error: 'shares-not-100',
      path: ['author', 'sharePercent'],
    }),
  );

export type Submission = z.infer<typeof submissionSchema>;

const versioned = z.object({ campaignId: z.uuid(), formVersion: z.int() });
const consenting = z.object({ consent: z.object({ textVersion: z.string().check(z.minLength(1)) }) });

/** What a body that does not fit says about the form it was made with; null: nothing that could be compared. */
export function formNamedBy(raw: unknown): { campaignId: string; formVersion: number; textVersion: string | null } | null {
  const form = versioned.safeParse(raw);
  const agreed = consenting.safeParse(raw);
  return form.success ? { ...form.data, textVersion: agreed.success ? agreed.data.consent.textVersion : null } : null;
}
