import { CONTACTS } from '#lib/messages/desk/unit-details.ts';
import { ContactCard } from './contact-card.tsx';

type Contact = Parameters<typeof ContactCard>[0]['contact'] & { id: string };
type Props = { above: readonly { code: string; name: string; contacts: readonly Contact[] }[] };

/** Whom the officers of a unit turn to at the unions above it, the nearest first. */
export function ContactsAbove({ above }: Props) {
  return (
    <div className="mt-10 grid gap-6">
      <p className="text-mute">{above.length === 0 ? CONTACTS.noneAbove : CONTACTS.aboveIntro}</p>
      {above.map(({ code, name, contacts }) => (
        <section key={code} aria-labelledby={`above-${code}`}>
          <h2 id={`above-${code}`} className="mb-3 text-xl">
            {CONTACTS.of(name)}
          </h2>
          <ul className="grid gap-3">
            {contacts.map((contact) => (
              <ContactCard key={contact.id} contact={contact} href={null} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
