import * as z from 'zod/mini';
import { LEVEL_FIELDS, OPTIONAL_FIELDS } from '../domain/campaign-form.ts';
import { OCCUPATION_GROUPS, SECTORS } from '../domain/initiative.ts';
import { instantSchema } from './instant.ts';

const count = z.int().check(z.gte(0));

/** Whether texts of one unit may come late (D3): half-open `[from, until)`. `permitVersion` grows with every decision about it. */
const forUnitSchema = z.object({
  code: z.string(),
  permitVersion: count,
  latePermit: z.nullable(z.object({ from: instantSchema, until: instantSchema })),
});
export type ForUnit = z.infer<typeof forUnitSchema>;

const words = z.optional(z.string());

/** What the form asks otherwise than the letter; what is absent is as the letter has it. Lists are whole and in the order of the form. */
export const campaignFormSchema = z.object({
  criteria: z.optional(z.array(z.object({ code: z.string(), text: words }))),
  occupationGroups: z.optional(z.array(z.object({ code: z.enum(OCCUPATION_GROUPS), text: words }))),
  sectors: z.optional(z.array(z.object({ code: z.enum(SECTORS), text: words }))),
  levels: z.optional(z.partialRecord(z.enum(LEVEL_FIELDS), z.string())),
  required: z.optional(z.array(z.enum(OPTIONAL_FIELDS))),
  consent: z.optional(z.object({ version: z.string(), notice: words, processing: z.string(), publicDisplay: z.string() })),
});

/** `GET /api/campaign`: the campaign a phone writes for, with the server's own clock. `submittedCount` is the progress to `target` (R2). */
export const campaignSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  unitProgrammeName: z.string(),
  ownerName: z.string(),
  introduction: z.string(),
  target: count,
  submittedCount: count,
  effectPeriod: z.object({ from: z.iso.date(), to: z.iso.date() }),
  phase: z.enum(['before', 'open', 'grace', 'after']),
  opensAt: instantSchema,
  closesAt: instantSchema,
  windowVersion: z.int(),
  graceMinutes: count,
  beforeOpening: z.enum(['keep-on-phone', 'hold-on-server']),
  spreadSeconds: count,
  participationTargetPercent: z.number(),
  formVersion: z.int(),
  /** Absent: exactly what the letter asks. */
  form: z.optional(campaignFormSchema),
  serverNow: instantSchema,
  attemptToken: z.string(),
  /** Only when the question named a unit. */
  forUnit: z.optional(forUnitSchema),
});

export type Campaign = z.infer<typeof campaignSchema>;
