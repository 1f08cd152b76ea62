import { type ButtonTone, buttonClass } from '#components/ui/button-class.ts';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { forCampaign } from '#lib/messages/paths.ts';

/** `campaign`: the one that stands above, which the text is for. */
type Props = { href: string; plainHref: string; campaign: Campaign | null; label: string; tone?: ButtonTone };

/** The same words lead to the full form where scripts run and to the plain one where they do not. A plain link: the form is another shell. */
export function WriteLink({ href, plainHref, campaign, label, tone = 'primary' }: Props) {
  return (
    <>
      <a href={forCampaign(href, campaign?.id)} className={buttonClass(tone, 'js-only')}>
        {label}
      </a>
      <a href={forCampaign(plainHref, campaign?.id)} className={buttonClass(tone, 'no-js-only')}>
        {label}
      </a>
    </>
  );
}
