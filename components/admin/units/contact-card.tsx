import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { ContactRole } from '#lib/contracts/unit-details.ts';
import { formatOfficePhone } from '#lib/domain/office-phone.ts';
import { CONTACT_ROLE_NAME, CONTACTS, UNIT } from '#lib/messages/desk/unit-details.ts';

type Props = {
  contact: { role: ContactRole; name: string; position: string; phone: string | null; email: string | null };
  /** Where it is written; null for who may only look. */
  href: string | null;
};

export function ContactCard({ contact: { role, name, position, phone, email }, href }: Props) {
  const rows = [
    ...(position === '' ? [] : [{ term: CONTACTS.position, detail: position }]),
    ...(phone === null ? [] : [{ term: CONTACTS.phone, detail: <a href={`tel:${phone}`}>{formatOfficePhone(phone)}</a> }]),
    ...(email === null ? [] : [{ term: CONTACTS.email, detail: <a href={`mailto:${email}`}>{email}</a> }]),
  ];
  return (
    <Card as="li">
      {role === 'standing-board' ? (
        <StatusPill tone="gold" icon="alert">
          {CONTACT_ROLE_NAME[role]}
        </StatusPill>
      ) : (
        <p className="text-sm text-mute">{CONTACT_ROLE_NAME[role]}</p>
      )}
      <h3 className="mb-2 text-lg">{name}</h3>
      <DefinitionList rows={rows} />
      {href === null ? null : (
        <Link href={href} prefetch={false} className="mt-2 flex min-h-12 w-fit items-center font-semibold">
          {UNIT.edit}
        </Link>
      )}
    </Card>
  );
}
