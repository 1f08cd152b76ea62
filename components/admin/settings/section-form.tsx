import { KeptForm } from '#components/ui/kept-form.tsx';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import { settingsCall } from '#lib/messages/desk/campaign-paths.ts';
import { SETTINGS } from '#lib/messages/desk/settings.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { Effects, isAsked } from './effects.tsx';
import { GuidePreview } from './guide-preview.tsx';
import { sectionFields } from './section-fields.ts';

type Props = {
  slug: string;
  section: Exclude<SettingsSection, 'documents'>;
  settings: CampaignSettings;
  ownerName: string;
  /** The version that is shown; another one in the meantime makes the server refuse. */
  seen: string;
  keep: string;
  edition: string;
  returned: Returned;
};

export const REASON = { name: 'reason', label: SETTINGS.reason, hint: SETTINGS.reasonHint, example: SETTINGS.reasonExample };
const UNDERSTOOD = { name: 'understood', label: SETTINGS.understood, hint: SETTINGS.understoodHint, tick: true };

/** The form of one section: what it holds, why it changes, what that does, and only then the button. */
export function SectionForm({ slug, section, settings, ownerName, seen, keep, edition, returned }: Props) {
  const asked = isAsked(section);
  return (
    <KeptForm
      action={settingsCall(slug, section)}
      keep={keep}
      edition={edition}
      fields={sectionFields(section, { settings, ownerName })}
      last={asked ? [REASON, UNDERSTOOD] : [REASON]}
      hidden={{ seen }}
      submit={SETTINGS.save}
      returned={returned}
    >
      {section === 'guide' ? <GuidePreview field="guide" text={settings.guide} /> : null}
      <Effects section={section} />
    </KeptForm>
  );
}
