import * as z from 'zod/mini';
import { ATTACHMENT_KINDS } from '../domain/attachment.ts';

/**
 * `GET /api/campaigns/{slug}/guide`: what a campaign tells beyond what its form needs, read where somebody looks for it. `guide` is
 * Markdown of the kind that `lib/domain/guide-text` reads; a file is fetched under `/api/campaigns/{slug}/documents/{id}`.
 */
export const campaignGuideSchema = z.object({
  campaignId: z.uuid(),
  /** Grows with every change. */
  version: z.int(),
  guide: z.string(),
  contacts: z.array(z.object({ name: z.string(), position: z.string(), phone: z.nullable(z.string()), email: z.nullable(z.string()) })),
  /** Null: the usual ladder. */
  awards: z.nullable(z.array(z.string())),
  documents: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      issuedOn: z.iso.date(),
      issuer: z.string(),
      subject: z.string(),
      text: z.string(),
      file: z.nullable(z.object({ name: z.string(), kind: z.enum(ATTACHMENT_KINDS), size: z.int() })),
    }),
  ),
});
export type CampaignGuide = z.infer<typeof campaignGuideSchema>;
