import * as z from 'zod/mini';
import { ATTACHMENT_KINDS } from '../domain/attachment.ts';
import { type CampaignForm, LEVEL_FIELDS, OPTIONAL_FIELDS, OWN_CRITERION, USUALLY_REQUIRED, type Worded } from '../domain/campaign-form.ts';
import { CRITERIA, OCCUPATION_GROUPS, SECTORS } from '../domain/initiative.ts';
import { isLocalDate } from '../domain/vietnam-time.ts';
import { cleanLine, cleanText, textLength } from '../domain/vietnamese-text.ts';

const line = (min: number, max: number) =>
  z.string('required').check(
    z.overwrite(cleanLine),
    z.refine((text) => min === 0 || textLength(text) > 0, 'required'),
    z.refine((text) => textLength(text) >= min, 'too-short'),
    z.refine((text) => textLength(text) <= max, 'too-long'),
  );
const text = (min: number, max: number) =>
  z.string('required').check(
    z.overwrite(cleanText),
    z.refine((it) => min === 0 || textLength(it) > 0, 'required'),
    z.refine((it) => textLength(it) >= min, 'too-short'),
    z.refine((it) => textLength(it) <= max, 'too-long'),
  );
const whole = (max: number) => z.int('not-a-number').check(z.gte(0, 'out-of-range'), z.lte(max, 'out-of-range'));
const day = z.string('required').check(
  z.refine((it) => it !== '', 'required'),
  z.refine(isLocalDate, 'not-a-date'),
);
const ownWords = z.nullable(line(2, 120));

/** Each code once: the wire contract's own, in the order of the form, with the campaign's words or the program's (null). */
const choices = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z._default(
    z
      .array(z.strictObject({ code: z.enum(codes), text: ownWords }))
      .check(z.refine((list) => list.length === codes.length && new Set(list.map(({ code }) => code)).size === codes.length, 'invalid')),
    () => codes.map((code) => ({ code, text: null })),
  );

const criterion = z
  .strictObject({
    code: z.union([z.enum(CRITERIA), z.string().check(z.regex(OWN_CRITERION))]),
    /** Null: the letter's own text, which nobody edits (R11). */
    text: z.nullable(line(10, 300)),
    /** One that is asked no more stays known: what was submitted with it keeps its words. */
    used: z.boolean(),
  })
  .check(
    z.refine(({ code, text: own }) => CRITERIA.some((known) => known === code) === (own === null), { error: 'required', path: ['text'] }),
  );

/** Whom to turn to about this campaign at the unit that owns it (R21, R44). */
const contact = z
  .strictObject({
    name: line(2, 120),
    position: line(0, 120),
    /** As people dial it: an office has no mobile number. */
    phone: z.nullable(z.string().check(z.regex(/^\+?[\d .()-]{8,24}$/, 'not-a-phone'))),
    email: z.nullable(z.string().check(z.email('not-an-email'), z.maxLength(200, 'too-long'))),
  })
  .check(z.refine(({ phone, email }) => phone !== null || email !== null, { error: 'required', path: ['phone'] }));

/** A document the campaign stands on (R1). */
const paper = z.strictObject({
  id: z.string(),
  number: line(1, 60),
  issuedOn: day,
  issuer: line(2, 200),
  subject: line(5, 300),
  text: text(0, 20_000),
  file: z.nullable(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(ATTACHMENT_KINDS), size: z.int() })),
});

const consent = z.strictObject({ version: z.string(), notice: text(50, 2_000), processing: line(20, 400), publicDisplay: line(20, 400) });

/**
 * Everything that is told and asked in a campaign: one version of it is one row. What a campaign has never been given words for is as
 * the program has it (null, or absent in what an earlier program kept).
 */
export const campaignSettingsSchema = z.strictObject({
  name: line(5, 200),
  unitProgrammeName: line(5, 200),
  introduction: text(0, 5_000),
  target: whole(10_000_000),
  /** Both days inclusive (R32). */
  effectPeriod: z
    .strictObject({ from: day, to: day })
    .check(z.refine(({ from, to }) => from <= to, { error: 'before-start', path: ['to'] })),
  participationTargetPercent: z.number('not-a-number').check(z.gte(0, 'out-of-range'), z.lte(100, 'out-of-range')),
  spreadSeconds: whole(3_600),
  /** The last day on which officers put together and report (D13). Moves no intake. */
  aggregationUntil: z._default(z.nullable(day), null),
  criteria: z._default(
    z.array(criterion).check(
      z.refine((list) => list.some(({ used }) => used), 'required'),
      z.maxLength(20, 'too-many'),
    ),
    () => CRITERIA.map((code) => ({ code, text: null, used: true })),
  ),
  occupationGroups: choices(OCCUPATION_GROUPS),
  sectors: choices(SECTORS),
  levels: z._default(z.record(z.enum(LEVEL_FIELDS), ownWords), () => ({
    topUnitCode: null,
    subordinateUnitCode: null,
    grassrootsUnitCode: null,
  })),
  required: z._default(z.array(z.enum(OPTIONAL_FIELDS)), () => [...USUALLY_REQUIRED]),
  /** Null: version 1, the program's own words. */
  consent: z._default(z.nullable(consent), null),
  /** How many versions of own consent texts there have been: a number is never used twice. */
  consentVersions: z._default(z.int(), 1),
  guide: z._default(text(0, 30_000), ''),
  contacts: z._default(z.array(contact).check(z.maxLength(10, 'too-many')), () => []),
  /** How often they were changed. Versions before the last change keep this number and nobody's name. */
  contactVersions: z._default(z.int(), 0),
  /** Null: the ladder of the program. */
  awards: z._default(z.nullable(z.array(line(3, 120)).check(z.minLength(1, 'required'), z.maxLength(20, 'too-many'))), null),
  documents: z._default(z.array(paper).check(z.maxLength(20, 'too-many')), () => []),
});
export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;
export type CampaignDocument = CampaignSettings['documents'][number];

type Kept<Code extends string> = readonly { code: Code; text: string | null }[];

const worded = <Code extends string>(list: Kept<Code>): Worded<Code>[] =>
  list.map(({ code, text: own }) => (own === null ? { code } : { code, text: own }));
const isPlain = <Code extends string>(list: readonly Worded<Code>[], codes: readonly Code[]) =>
  JSON.stringify(list) === JSON.stringify(codes.map((code) => ({ code })));
const unlessPlain = <Code extends string>(list: Kept<Code>, codes: readonly Code[]) =>
  isPlain(worded(list), codes) ? undefined : worded(list);

/** What of a campaign's settings the form asks otherwise than the letter; null: nothing. */
export function formOf(settings: CampaignSettings): CampaignForm | null {
  const levels = Object.entries(settings.levels).flatMap(([field, words]) => (words === null ? [] : [[field, words] as const]));
  const usual = [...settings.required].sort().join() === [...USUALLY_REQUIRED].sort().join();
  const form: CampaignForm = {
    criteria: unlessPlain(
      settings.criteria.filter(({ used }) => used),
      CRITERIA,
    ),
    occupationGroups: unlessPlain(settings.occupationGroups, OCCUPATION_GROUPS),
    sectors: unlessPlain(settings.sectors, SECTORS),
    levels: levels.length > 0 ? Object.fromEntries(levels) : undefined,
    required: usual ? undefined : settings.required,
    consent: settings.consent ?? undefined,
  };
  const told = Object.fromEntries(Object.entries(form).filter(([, part]) => part !== undefined));
  return Object.keys(told).length > 0 ? told : null;
}
