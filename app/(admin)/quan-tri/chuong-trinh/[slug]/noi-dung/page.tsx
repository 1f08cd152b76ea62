import type { Metadata } from 'next';
import { DecisionList } from '#components/admin/campaigns/decision-list.tsx';
import { SectionCard } from '#components/admin/settings/section-card.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { campaignDeskPath, SETTINGS_ORDER, settingsPath } from '#lib/messages/desk/campaign-paths.ts';
import { SECTION_NAME, SETTINGS } from '#lib/messages/desk/settings.ts';
import { settingsDifferences } from '#lib/messages/desk/settings-words.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { openSettings, type ToldVersion } from '#lib/use-cases/desk-settings.ts';

export const metadata: Metadata = { title: SETTINGS.title };

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery };

export default async function SettingsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const ctx = await permittedPage(settingsPath(slug), 'campaign.read', null);
  const { campaign, standing, versions, mayEdit } = await seenOnPage(() => openSettings(ctx, slug));
  const done = await queryText(searchParams, DESK_QUERY.done);
  const published = SETTINGS_ORDER.find((section) => section === done);
  return (
    <div className="column-wide py-8">
      <h1 className="mb-1 text-2xl">{SETTINGS.title}</h1>
      <p className="text-mute">{campaign.name}</p>
      <p className="mb-6 text-mute">{mayEdit ? SETTINGS.intro : SETTINGS.readOnly}</p>
      {published ? (
        <Notice tone="ok" role="status" className="mb-6">
          {SETTINGS.done(SECTION_NAME[published])}
        </Notice>
      ) : null}
      <ul className="gap-4 wide:columns-2">
        {SETTINGS_ORDER.map((section) => (
          <SectionCard key={section} slug={slug} section={section} settings={standing.settings} mayEdit={mayEdit} />
        ))}
      </ul>
      <LinkButton href={`/${campaign.slug}`} className="mt-4 w-full wide:w-auto">
        {SETTINGS.seePage}
      </LinkButton>
      <section aria-labelledby="versions">
        <h2 id="versions" className="mt-10 mb-4 text-xl">
          {SETTINGS.history}
        </h2>
        <DecisionList decisions={versions.map(toldVersion)} />
      </section>
      <WayBack href={campaignDeskPath(slug)}>{SETTINGS.toCampaign}</WayBack>
    </div>
  );
}

function toldVersion({ version, formVersion, before, after, actor, actorName, createdAt: at, reason }: ToldVersion) {
  const text = before === null ? SETTINGS.first : settingsDifferences(before, after).join('\n');
  return { id: String(version), title: SETTINGS.version(version, formVersion), text, actor, actorName, at, reason };
}
