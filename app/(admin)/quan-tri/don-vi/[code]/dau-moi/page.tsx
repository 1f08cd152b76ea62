import type { Metadata } from 'next';
import { ContactCard } from '#components/admin/units/contact-card.tsx';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { CONTACTS, UNIT } from '#lib/messages/desk/unit-details.ts';
import { contactPath, contactsPath, NEW_CONTACT, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { listUnitContacts } from '#lib/use-cases/open-unit.ts';

export const metadata: Metadata = { title: CONTACTS.title };

/** Whom to turn to at a unit (R44). That somebody looked is noted. */
export default async function ContactsPage({ params }: { params: UnitParams }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.read', contactsPath);
  const { unitId, contacts } = await listUnitContacts(ctx, code);
  if (contacts.length > 0) await logPersonalReading(ctx, unitId, 'contacts');
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-2 text-xl">{CONTACTS.title}</h2>
      <p className="mb-6 text-mute">{CONTACTS.intro}</p>
      {contacts.length === 0 ? <EmptyState icon="unit" title={UNIT.nothing} /> : null}
      <ul className="grid gap-3">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} href={opened.may.edit ? contactPath(code, contact.id) : null} />
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-2 *:grow wide:*:grow-0">
        {opened.may.edit ? (
          <LinkButton href={contactPath(code, NEW_CONTACT)} tone="primary">
            {CONTACTS.add}
          </LinkButton>
        ) : null}
        <LinkButton href={unitDeskPath(code)} tone="quiet">
          {UNIT.back}
        </LinkButton>
      </div>
    </div>
  );
}
