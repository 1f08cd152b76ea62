import * as z from 'zod/mini';
import { travels } from '../domain/draft-move.ts';
import { initiativeIdSchema } from './request.ts';
import { submissionSchema } from './submission.ts';

const instant = z.int().check(z.nonnegative());
const phone = z.string().check(z.maxLength(40));

/** A draft as it leaves one browser and is judged by the next: raw text of any kind, in bounds, and nothing besides. */
export const movedDraftSchema = z.strictObject({
  id: initiativeIdSchema,
  fields: z
    .record(z.string().check(z.maxLength(50)), z.string().check(z.maxLength(200_000)))
    .check(z.refine((fields) => Object.keys(fields).length <= 300 && Object.keys(fields).every(travels))),
  step: z.literal([1, 2, 3, 4]),
  createdAt: instant,
  savedAt: instant,
  editing: z.nullable(
    z.strictObject({ reference: z.nullable(z.string().check(z.maxLength(20))), n: z.int().check(z.minimum(2), z.maximum(99_999)), phone }),
  ),
  unanswered: z.array(submissionSchema).check(z.maxLength(20)),
});
