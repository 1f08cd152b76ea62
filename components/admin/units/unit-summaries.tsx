import type { LocalDate } from '#lib/domain/instant.ts';
import { CONTACTS, DOCUMENTS, MEMBERS, UNIT, WORKPLACES } from '#lib/messages/desk/unit-details.ts';
import { contactsPath, memberCountsPath, unitSettingsPath, workplacesPath } from '#lib/messages/desk/unit-paths.ts';
import { UnitSection } from './unit-section.tsx';

type Props = {
  unit: { code: string };
  members: { members: number; asOf: LocalDate; source: string } | null;
  employers: readonly string[];
  sections: readonly string[];
  settings: { signatureLines: readonly string[]; signatoryName: string; place: string } | null;
  contacts: number;
  may: { edit: boolean };
};

/** The parts of a unit that are written on pages of their own, each with what stands there now. */
export function UnitSummaries({ unit: { code }, members, employers, sections, settings, contacts, may }: Props) {
  return (
    <>
      <UnitSection id="members" title={MEMBERS.title} action={{ href: memberCountsPath(code), label: MEMBERS.open }}>
        {members ? (
          <>
            <p className="font-semibold">{MEMBERS.now(members.members, members.asOf)}</p>
            <p className="text-mute">{MEMBERS.source(members.source)}</p>
          </>
        ) : (
          <p className="text-mute">{MEMBERS.none}</p>
        )}
      </UnitSection>
      <UnitSection id="documents" title={DOCUMENTS.title} action={{ href: unitSettingsPath(code), label: DOCUMENTS.openPreview }}>
        {settings ? (
          <p className="whitespace-pre-line">{[...settings.signatureLines, settings.signatoryName].join('\n')}</p>
        ) : (
          <p className="text-mute">{DOCUMENTS.none}</p>
        )}
      </UnitSection>
      <UnitSection id="contacts" title={CONTACTS.title} action={{ href: contactsPath(code), label: CONTACTS.open }}>
        <p className="text-mute">{contacts === 0 ? UNIT.nothing : CONTACTS.count(contacts)}</p>
      </UnitSection>
      <UnitSection id="workplaces" title={WORKPLACES.title} action={may.edit ? { href: workplacesPath(code), label: UNIT.edit } : null}>
        <Names title={WORKPLACES.employers} names={employers} />
        <Names title={WORKPLACES.sections} names={sections} />
      </UnitSection>
    </>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <div className="mb-3">
      <h3 className="text-sm font-normal text-mute">{title}</h3>
      {names.length === 0 ? <p className="text-mute">{UNIT.nothing}</p> : null}
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
