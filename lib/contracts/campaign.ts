import * as z from 'zod/mini';
import { instantSchema } from './instant.ts';

const count = z.int().check(z.gte(0));

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
});

export type Campaign = z.infer<typeof campaignSchema>;
