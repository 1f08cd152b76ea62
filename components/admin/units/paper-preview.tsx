import type { Instant } from '#lib/domain/instant.ts';
import { DOCUMENTS, PAPER } from '#lib/messages/desk/unit-details.ts';

export type PaperSettings = {
  documentNumberStyle: string;
  place: string;
  signatureLines: readonly string[];
  signatoryName: string;
  recipients: readonly string[];
  legalBases: readonly string[];
};
type Props = { settings: PaperSettings; issuer: string; superior: string | null; now: Instant };

/** Head and foot of a document as they print: whose it is on the left, the state's name on the right; whom it goes to, and who signs. */
export function PaperPreview({ settings, issuer, superior, now }: Props) {
  const { documentNumberStyle, place, signatureLines, signatoryName, recipients, legalBases } = settings;
  return (
    <figure className="max-w-3xl">
      <figcaption className="mb-2 text-sm text-mute">{DOCUMENTS.preview}</figcaption>
      <div className="grid gap-6 rounded-field border border-line bg-card p-4 font-serif wide:p-10">
        <div className="grid grid-cols-2 gap-4 text-center leading-snug">
          <div>
            {superior === null ? null : <p>{superior.toUpperCase()}</p>}
            <p className="font-bold underline underline-offset-4">{issuer.toUpperCase()}</p>
            {documentNumberStyle === '' ? null : <p className="mt-2">{PAPER.number(documentNumberStyle, PAPER.noNumber)}</p>}
          </div>
          <div>
            <p className="font-bold">{PAPER.state}</p>
            <p className="font-bold underline underline-offset-4">{PAPER.motto}</p>
            <p className="mt-2 italic">{PAPER.placeAndDay(place, now)}</p>
          </div>
        </div>
        <div>
          <p className="mb-3 text-center font-bold">{PAPER.subject}</p>
          {legalBases.map((basis) => (
            <p key={basis} className="italic">
              {basis}
            </p>
          ))}
          <p>
            {PAPER.text}
            {PAPER.end}
          </p>
        </div>
        <div className="grid grid-cols-2 gap-4">
          <div className="text-sm">
            {recipients.length === 0 ? null : <p className="font-bold italic">{PAPER.recipients}</p>}
            {recipients.map((one, index) => (
              <p key={one}>
                - {one}
                {index === recipients.length - 1 ? '.' : ';'}
              </p>
            ))}
          </div>
          <div className="text-center font-bold">
            {signatureLines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="mt-16">{signatoryName}</p>
          </div>
        </div>
      </div>
    </figure>
  );
}
