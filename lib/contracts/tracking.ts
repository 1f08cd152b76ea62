import * as z from 'zod/mini';
import { INITIATIVE_STATUSES } from '../domain/initiative.ts';
import { instantSchema } from './instant.ts';
import { receiptSchema } from './receipt.ts';
import { submissionSchema } from './submission.ts';

export const TIMELINE_VERBS = ['received', 'revised', 'withdrawn', 'appraised', 'nominated', 'rewarded'] as const;

/** `GET /api/initiatives/{reference}` with `X-Phone`: what its author may see (R28). `content` is there so that another phone can edit. */
export const trackedInitiativeSchema = z.object({
  id: z.uuid(),
  status: z.enum(INITIATIVE_STATUSES),
  title: z.string(),
  unitNames: z.array(z.string()),
  editableUntil: z.nullable(instantSchema),
  timeline: z.array(z.object({ at: instantSchema, verb: z.enum(TIMELINE_VERBS), revision: z.nullable(z.int()) })),
  remarks: z.array(z.object({ at: instantSchema, text: z.string() })),
  receipt: receiptSchema,
  content: submissionSchema,
});
export type TrackedInitiative = z.infer<typeof trackedInitiativeSchema>;
