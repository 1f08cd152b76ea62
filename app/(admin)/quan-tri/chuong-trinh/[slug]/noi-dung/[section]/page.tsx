import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentsPart } from '#components/admin/settings/documents-part.tsx';
import { SectionForm } from '#components/admin/settings/section-form.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { sectionInPath, settingsPath, settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import { SECTION_INTRO, SECTION_NAME, SETTINGS } from '#lib/messages/desk/settings.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { openSettingsForm } from '#lib/use-cases/desk-settings.ts';

export const metadata: Metadata = { title: SETTINGS.title };

/** Their fields are counted by rows: what was typed into a row must not come back into another. */
const ROWS: readonly string[] = ['criteria', 'choices', 'contacts', 'documents'];

type Props = { params: Promise<{ slug: string; section: string }>; searchParams: PageQuery };

export default async function SettingsSectionPage({ params, searchParams }: Props) {
  const { slug, section: folder } = await params;
  const section = sectionInPath(folder) ?? notFound();
  const ctx = await permittedPage(settingsSectionPath(slug, section), 'campaign.read', null);
  const { campaign, owner, version, settings } = await seenOnPage(() => openSettingsForm(ctx, slug));
  const common = {
    slug,
    settings,
    seen: String(version),
    keep: `settings:${campaign.id}:${section}`,
    edition: ROWS.includes(section) ? String(version) : '',
    returned: await returnedForm(searchParams, ctx),
  };
  return (
    <div className="column py-8">
      <h1 className="mb-1 text-2xl">{SECTION_NAME[section]}</h1>
      <p className="mb-2 text-mute">{campaign.name}</p>
      <p className="mb-6">{SECTION_INTRO[section]}</p>
      {section === 'documents' ? (
        <DocumentsPart {...common} chosen={await queryText(searchParams, DESK_QUERY.what)} />
      ) : (
        <SectionForm {...common} section={section} ownerName={owner.name} />
      )}
      <WayBack href={settingsPath(slug)}>{SETTINGS.back}</WayBack>
    </div>
  );
}
