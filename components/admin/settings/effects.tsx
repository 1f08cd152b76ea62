import { Icon } from '#components/ui/icon.tsx';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import { CONSENT_EFFECT, FORM_EFFECTS, NO_FORM_EFFECT, SETTINGS } from '#lib/messages/desk/settings.ts';

const ASKED: readonly SettingsSection[] = ['criteria', 'required', 'consent'];
/** The sections whose change may ask anew. */
export const isAsked = (section: SettingsSection): boolean => ASKED.includes(section);

/** What publishing a section does to those who are writing, in words, before the button. */
export function Effects({ section }: { section: SettingsSection }) {
  const effects = isAsked(section) ? [...FORM_EFFECTS, ...(section === 'consent' ? [CONSENT_EFFECT] : [])] : [NO_FORM_EFFECT];
  return (
    <section aria-labelledby="effects" className="mb-6 rounded-card border border-gold-line bg-gold-soft p-4">
      <h2 id="effects" className="mb-2 font-bold">
        {SETTINGS.what}
      </h2>
      <ul className="grid gap-2">
        {effects.map((effect) => (
          <li key={effect} className="flex items-start gap-3">
            <Icon name="check" className="mt-0.5 size-6 text-gold-ink" />
            <span className="min-w-0">{effect}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
