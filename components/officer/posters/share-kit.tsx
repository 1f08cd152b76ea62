import { CopyButton } from '#components/ui/copy-button.tsx';
import { portalSnippet } from '#components/ui/portal-snippet.ts';
import { SHARE } from '#lib/messages/desk/posters.ts';
import { posterPath } from '#lib/messages/paths.ts';
import { SavePicture } from './save-picture.tsx';

type Props = {
  code: string;
  unitName: string;
  origin: string;
  /** `until` in words, null when nothing is taken in. */
  campaign: { name: string; slug: string; until: string | null } | null;
};

const TEXT = 'mb-3 rounded-field border border-line bg-card p-3 text-sm break-words whitespace-pre-wrap select-all';

/** R36: what an officer sends around instead of paper. */
export function ShareKit({ code, unitName, origin, campaign }: Props) {
  const address = origin + posterPath(code);
  const zalo = campaign && SHARE.zaloText(campaign.name, unitName, campaign.until, address);
  const snippet = campaign && portalSnippet(origin, `${origin}/${campaign.slug}`, campaign.name);
  return (
    <section aria-labelledby="share" className="grid items-start gap-x-10 gap-y-6 wide:col-span-2 wide:grid-cols-2">
      <h2 id="share" className="text-xl wide:col-span-2">
        {SHARE.title}
      </h2>
      <Copied title={SHARE.link} text={address} label={SHARE.copyLink} />
      {zalo ? <Copied title={SHARE.zalo} text={zalo} label={SHARE.copyZalo} /> : null}
      <div>
        <h3 className="mb-2 font-semibold">{SHARE.picture}</h3>
        <SavePicture src={`/api/posters/${code}/picture?format=a5`} name={`ap-phich-${code}.png`} />
      </div>
      {snippet ? <Copied title={SHARE.portal} text={snippet} label={SHARE.copyPortal} /> : null}
    </section>
  );
}

function Copied({ title, text, label }: { title: string; text: string; label: string }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <p className={TEXT}>{text}</p>
      <CopyButton text={text} label={label} className="wide:w-fit" />
    </div>
  );
}
