'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { GuideText } from '#components/ui/guide-text.tsx';
import type { CampaignGuide as Told } from '#lib/contracts/campaign-guide.ts';
import { guideParts } from '#lib/domain/guide-text.ts';
import { campaignDocumentPath } from '#lib/messages/campaign-addresses.ts';
import { formatDay } from '#lib/messages/format.ts';
import { CAMPAIGN_GUIDE, USUAL_AWARDS } from '#lib/messages/guide/words.ts';
import { type KnownGuide, readGuide } from '#lib/offline/campaign-guide.ts';

/** Guide, contacts, documents and awards of the campaign that this phone writes for; offline once they were read. */
export function CampaignGuide() {
  const [known, setKnown] = useState<KnownGuide | null>(null);
  useEffect(() => {
    let left = false;
    void readGuide((told) => left || setKnown(told));
    return () => {
      left = true;
    };
  }, []);
  if (known === null) return <p className="text-mute">{CAMPAIGN_GUIDE.loading}</p>;
  const { name, slug, guide } = known;
  if (guide === null) return <p className="text-mute">{CAMPAIGN_GUIDE.offline}</p>;
  return (
    <div className="grid gap-4 print:gap-1">
      <p className="text-mute">{CAMPAIGN_GUIDE.about(name)}</p>
      <OwnGuide text={guide.guide} />
      <Contacts contacts={guide.contacts} />
      <Documents slug={slug} documents={guide.documents} />
      <Topic id="awards" title={CAMPAIGN_GUIDE.awards}>
        <ul className="grid list-disc gap-2 pl-6 marker:text-action">
          {(guide.awards ?? USUAL_AWARDS).map((award) => (
            <li key={award}>{award}</li>
          ))}
        </ul>
      </Topic>
    </div>
  );
}

/** A topic like those of the guide itself, so that searching finds it. */
function Topic({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const titleId = `campaign-${id}-title`;
  return (
    <article
      data-guide-topic
      aria-labelledby={titleId}
      className="rounded-card border border-line bg-card p-4 wide:p-5 print:break-inside-avoid print:rounded-none print:border-0 print:border-b print:px-0 print:py-3"
    >
      <h3 id={titleId} className="mb-3 text-lg">
        {title}
      </h3>
      {children}
    </article>
  );
}

function OwnGuide({ text }: { text: string }) {
  const parts = guideParts(text);
  return (
    <Topic id="guide" title={CAMPAIGN_GUIDE.guide}>
      {parts.length > 0 ? <GuideText parts={parts} /> : <p>{CAMPAIGN_GUIDE.none}</p>}
    </Topic>
  );
}

const LINK = 'inline-flex min-h-12 items-center';

function Contacts({ contacts }: Pick<Told, 'contacts'>) {
  if (contacts.length === 0) return null;
  return (
    <Topic id="contacts" title={CAMPAIGN_GUIDE.contacts}>
      <ul className="grid gap-3">
        {contacts.map(({ name, position, phone, email }) => (
          <li key={`${name} ${phone} ${email}`} className="border-l-4 border-line pl-3">
            <p className="font-semibold">{name}</p>
            {position ? <p className="text-mute">{position}</p> : null}
            <p className="flex flex-wrap gap-x-6">
              {phone ? (
                <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className={LINK}>
                  {phone}
                </a>
              ) : null}
              {email ? (
                <a href={`mailto:${email}`} className={LINK}>
                  {email}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Topic>
  );
}

function Documents({ slug, documents }: Pick<Told, 'documents'> & { slug: string }) {
  if (documents.length === 0) return null;
  return (
    <Topic id="documents" title={CAMPAIGN_GUIDE.documents}>
      <ul className="grid gap-4">
        {documents.map(({ id, number, issuedOn, issuer, subject, text, file }) => (
          <li key={id} className="border-l-4 border-line pl-3">
            <p className="font-semibold">{subject}</p>
            <p className="text-mute">
              {CAMPAIGN_GUIDE.dated(number, formatDay(issuedOn))} · {issuer}
            </p>
            {text ? (
              <details>
                <summary className="inline-flex min-h-12 items-center font-semibold text-action">{CAMPAIGN_GUIDE.read}</summary>
                <p className="whitespace-pre-line">{text}</p>
              </details>
            ) : null}
            {file ? (
              <a href={campaignDocumentPath(slug, id)} className={LINK} download>
                {CAMPAIGN_GUIDE.file(file.name)}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Topic>
  );
}
