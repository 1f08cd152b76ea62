import * as z from 'zod/mini';
import { typedReasonSchema } from './reason.ts';
import { SETTINGS_SECTIONS, type SettingsSection } from './settings-section.ts';
import { confirmedSchema } from './window-request.ts';

export type Section = SettingsSection;

export const settingsPathSchema = z.object({ slug: z.string(), section: z.enum(SETTINGS_SECTIONS) });
export const campaignPathSchema = z.object({ slug: z.string() });
export const documentPathSchema = z.object({ slug: z.string(), id: z.string() });

const anyFields = z.record(z.string(), z.string());
/** A section's form: its fields as typed and why, judged later together with what stands; and the version that was shown. */
export const settingsFormSchema = z.pipe(
  z.pipe(
    anyFields,
    z.transform((typed: Record<string, string>) => ({ reason: typed.reason, seen: typed.seen, typed })),
  ),
  z.extend(confirmedSchema, { reason: typedReasonSchema, typed: anyFields }),
);
export type SettingsForm = z.infer<typeof settingsFormSchema>;
