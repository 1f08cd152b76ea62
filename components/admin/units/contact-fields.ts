import type { FormField } from '#components/ui/kept-fields.tsx';
import { formatOfficePhone } from '#lib/domain/office-phone.ts';
import { CONTACT_CHOICES, CONTACTS, UNIT } from '#lib/messages/desk/unit-details.ts';

type Contact = { role: string; name: string; position: string; phone: string | null; email: string | null };

/** The fields of the form, with what is known of somebody. */
export function contactFields(contact: Contact | null): FormField[] {
  return [
    { name: 'role', label: CONTACTS.role, choices: CONTACT_CHOICES, empty: CONTACTS.chooseRole, value: contact?.role },
    { name: 'name', label: CONTACTS.name, value: contact?.name },
    { name: 'position', label: CONTACTS.position, example: CONTACTS.positionExample, optional: UNIT.optional, value: contact?.position },
    {
      name: 'phone',
      label: CONTACTS.phone,
      example: CONTACTS.phoneExample,
      optional: UNIT.optional,
      type: 'tel',
      value: contact?.phone ? formatOfficePhone(contact.phone) : '',
    },
    { name: 'email', label: CONTACTS.email, optional: UNIT.optional, value: contact?.email ?? '' },
  ];
}
