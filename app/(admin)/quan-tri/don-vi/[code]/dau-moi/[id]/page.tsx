import type { Metadata } from 'next';
import { AskedAct } from '#components/admin/asked-act.tsx';
import { contactFields } from '#components/admin/units/contact-fields.ts';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { newCommandId } from '#lib/http/command-id.ts';
import { seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { unitPage } from '#lib/http/unit-page.ts';
import { CONTACTS, UNIT } from '#lib/messages/desk/unit-details.ts';
import { contactCall, contactPath, contactsPath, NEW_CONTACT, removeContactCall } from '#lib/messages/desk/unit-paths.ts';
import { openContact } from '#lib/use-cases/open-unit.ts';

export const metadata: Metadata = { title: CONTACTS.title };

type Props = { params: Promise<{ code: string; id: string }>; searchParams: PageQuery };

/** One person to turn to: somebody new, or to be corrected or removed. */
export default async function ContactPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { ctx, code, opened } = await unitPage(params, 'unit.edit', (unitCode) => contactPath(unitCode, id));
  const contact = await seenOnPage(() => openContact(ctx, code, id));
  if (contact) await logPersonalReading(ctx, contact.unitId, contact.id);
  const returned = await returnedForm(searchParams, ctx);
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-4 text-xl">{contact ? CONTACTS.editTitle : CONTACTS.add}</h2>
      <KeptForm
        action={contactCall(code, id === NEW_CONTACT ? newCommandId() : id)}
        keep={`contact:${code}:${contact?.id ?? NEW_CONTACT}`}
        fields={contactFields(contact)}
        submit={UNIT.save}
        returned={returned}
      />
      {contact ? (
        <div className="mt-6">
          <AskedAct
            action={removeContactCall(code, contact.id)}
            label={CONTACTS.remove}
            question={CONTACTS.removeAsk}
            danger
            returned={returned}
          />
        </div>
      ) : null}
      <WayBack href={contactsPath(code)}>{CONTACTS.open}</WayBack>
    </div>
  );
}
