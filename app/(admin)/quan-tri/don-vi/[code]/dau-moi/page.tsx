import type { Metadata } from 'next';
import { ContactCard } from '#components/admin/units/contact-card.tsx';
import { ContactsAbove } from '#components/admin/units/contacts-above.tsx';
import { UnitDone } from '#components/admin/units/unit-done.tsx';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { CONTACTS, UNIT } from '#lib/messages/desk/unit-details.ts';
import { contactPath, contactsPath, NEW_CONTACT, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { listUnitContacts } from '#lib/use-cases/open-unit.ts';

export const metadata: Metadata = { title: CONTACTS.title };

/** Whom to turn to at a unit and above it (R44). That somebody looked is noted, once, at the unit whose page it is: those above see it too. */
export default async function ContactsPage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.read', contactsPath);
  const { unitId, contacts, above } = await listUnitContacts(ctx, code);
  if (contacts.length + above.length > 0) await logPersonalReading(ctx, unitId, 'contacts');
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <UnitDone done={await queryText(searchParams, DESK_QUERY.done)} />
      <h2 className="mb-2 text-xl">{CONTACTS.title}</h2>
      <p className="mb-6 text-mute">{CONTACTS.intro}</p>
      {contacts.length === 0 ? <EmptyState icon="unit" title={UNIT.nothing} /> : null}
      <ul className="grid gap-3">
        {contacts.map((contact) => (
          <ContactCard key={contact.id} contact={contact} href={opened.may.edit ? contactPath(code, contact.id) : null} />
        ))}
      </ul>
      {opened.may.edit ? (
        <LinkButton href={contactPath(code, NEW_CONTACT)} tone="primary" className="mt-6 w-full wide:w-auto">
          {CONTACTS.add}
        </LinkButton>
      ) : null}
      {opened.unit.parentId === null ? null : <ContactsAbove above={above} />}
      <WayBack href={unitDeskPath(code)}>{UNIT.back}</WayBack>
    </div>
  );
}
