import { Card } from '#components/ui/card.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { CampaignSettings } from '#lib/contracts/campaign-settings.ts';
import { ATTACHMENTS } from '#lib/messages/desk/attachments.ts';
import { documentFormPath, documentsCall } from '#lib/messages/desk/campaign-paths.ts';
import { SETTING, SETTINGS } from '#lib/messages/desk/settings.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { formatDay } from '#lib/messages/format.ts';
import { Effects } from './effects.tsx';
import { documentFields } from './section-fields.ts';
import { REASON } from './section-form.tsx';

type Props = {
  slug: string;
  settings: CampaignSettings;
  seen: string;
  keep: string;
  edition: string;
  returned: Returned;
  /** The place of a document in the list, or `new`. */
  chosen: string | null;
};

const FILE = { name: 'file', label: ATTACHMENTS.label, type: 'file', accept: ATTACHMENTS.accept } as const;

/** The list of a campaign's documents, and the form of one of them. */
export function DocumentsPart({ slug, settings: { documents }, seen, keep, edition, returned, chosen }: Props) {
  const at = chosen === null ? -1 : chosen === 'new' ? documents.length : Number(chosen);
  if (documents.length > 0 && !(at >= 0)) return <DocumentList slug={slug} documents={documents} />;
  const paper = documents[at];
  const place = String(paper ? at : documents.length);
  return (
    <>
      <h2 className="mb-4 text-xl">{paper ? SETTING.document : SETTING.newDocument}</h2>
      <KeptForm
        action={documentsCall(slug)}
        keep={`${keep}:${place}`}
        edition={edition}
        fields={documentFields(paper, FILE)}
        last={[REASON]}
        hidden={{ seen, at: place }}
        submit={SETTINGS.save}
        returned={returned}
      >
        <Effects section="documents" />
      </KeptForm>
    </>
  );
}

function DocumentList({ slug, documents }: { slug: string; documents: CampaignSettings['documents'] }) {
  return (
    <>
      <ul className="mb-6 grid gap-4">
        {documents.map(({ id, number, issuedOn, issuer, subject }, at) => (
          <Card as="li" key={id}>
            <p className="font-bold">
              {number} · {formatDay(issuedOn)}
            </p>
            <p className="text-mute">{issuer}</p>
            <p className="mb-3">{subject}</p>
            <LinkButton href={documentFormPath(slug, String(at))} className="w-full wide:w-auto">
              {SETTING.document}
            </LinkButton>
          </Card>
        ))}
      </ul>
      <LinkButton href={documentFormPath(slug, 'new')} tone="primary" className="w-full wide:w-auto">
        {SETTING.newDocument}
      </LinkButton>
    </>
  );
}
