import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { LongText } from '#components/ui/long-text.tsx';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import { settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import { SECTION_NAME, SETTINGS } from '#lib/messages/desk/settings.ts';
import { sectionRows } from '#lib/messages/desk/settings-words.ts';
import { CHECK } from '#lib/messages/form.ts';

type Props = { slug: string; section: SettingsSection; settings: CampaignSettings; mayEdit: boolean };

const FOLDING = { more: CHECK.more, less: CHECK.less };

/** One section as it stands, and the way to its form. */
export function SectionCard({ slug, section, settings, mayEdit }: Props) {
  const rows = sectionRows(section, settings);
  return (
    <Card as="li" className="mb-4 break-inside-avoid">
      <h2 className="mb-3 text-lg">{SECTION_NAME[section]}</h2>
      {rows.length === 1 ? (
        <div className="whitespace-pre-line">
          <LongText text={rows[0]?.detail ?? ''} {...FOLDING} />
        </div>
      ) : (
        <DefinitionList rows={rows.map(({ term, detail }) => ({ term, detail: <LongText text={detail} {...FOLDING} /> }))} />
      )}
      {mayEdit ? (
        <LinkButton href={settingsSectionPath(slug, section)} className="mt-4 w-full wide:w-auto">
          {SETTINGS.edit(SECTION_NAME[section])}
        </LinkButton>
      ) : null}
    </Card>
  );
}
