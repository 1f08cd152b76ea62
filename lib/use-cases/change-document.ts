import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SettingsForm } from '#lib/contracts/settings-request.ts';
import { changeSettings } from './change-settings.ts';
import type { SignedInWrite } from './context.ts';
import { hangAttachment, type KeptFile } from './hang-attachment.ts';

/**
 * Adds, changes or takes away one document of a campaign (R1), as a new version of its settings. Earlier versions keep naming its earlier
 * file. Throws what `changeSettings` throws.
 */
export async function changeDocument(ctx: SignedInWrite, form: SettingsForm, sent: KeptFile | null, slug: string): Promise<void> {
  const hung = sent === null ? null : await hangAttachment(ctx, sent);
  const file = hung && { id: hung.id, name: hung.name, kind: hung.kind, size: hung.size };
  await changeSettings(ctx, { ...form, given: { id: randomUUID(), file } }, { slug, section: 'documents' });
}
