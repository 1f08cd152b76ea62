import * as z from 'zod/mini';
import { instantSchema } from './instant.ts';

const count = z.int().check(z.gte(0));

/** Whether texts of one unit may come late (D3): half-open `[from, until)`. `permitVersion` grows with every decision about it. */
const forUnitSchema = z.object({
  code: z.string(),
  permitVersion: count,
  latePermit: z.nullable(z.object({ from: instantSchema, until: instantSchema })),
});
export type ForUnit = z.infer<typeof forUnitSchema>;

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
  serverNow: instantSchema,
  attemptToken: z.string(),
  /** Only when the question named a unit. */
  forUnit: z.optional(forUnitSchema),
});

export type Campaign = z.infer<typeof campaignSchema>;
