import type { ReactNode } from 'react';
import { ActionBar } from '#components/ui/action-bar.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { FORM_VERSION } from '#lib/contracts/submission.ts';
import { type FormFields, onForm } from '#lib/contracts/submission-form.ts';
import type { FieldError, ProblemCode } from '#lib/domain/problem.ts';
import { PLAIN, STEPS, WRITING } from '#lib/messages/form.ts';
import { forCampaign, PATHS, UNITS_ANCHOR } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { momentOf, toldAt } from '../campaign/campaign-moment.ts';
import { WindowCard } from '../campaign/window-card.tsx';
import { ConsentFields } from '../writing/consent-fields.tsx';
import { faultsOf } from '../writing/faults.ts';
import { InitiativeFields } from '../writing/initiative-fields.tsx';
import { PersonFields } from '../writing/person-fields.tsx';
import { SelfCheck } from '../writing/self-check.tsx';
import { PlainCoAuthors } from './plain-co-authors.tsx';
import { PlainUnitFields, type UnitLists } from './plain-unit-fields.tsx';

/** Why a form came back: a refusal, or `internal` for a bug of the server. */
type PlainTrouble = ProblemCode | 'internal';

/** What the page has to show: a new form, or one that came back with every value kept. */
type PlainPage = {
  id: string;
  fields: FormFields;
  errors: readonly FieldError[];
  problem: PlainTrouble | null;
  campaign: Campaign | null;
  lists: UnitLists;
  unknownCode: boolean;
};

/** Words for a phone that keeps nothing, where they differ. */
const OWN_WORDS: Partial<Record<ProblemCode, string>> = {
  'malformed-request': PLAIN.unread,
  'unsupported-media-type': PLAIN.unread,
  'too-large': PLAIN.tooLarge,
  'window-not-open': PLAIN.early,
  'window-closed': PLAIN.late,
  overloaded: PLAIN.busy,
};

/** The whole form on one page, sent by the browser itself: same fields, same names, same rule behind it. */
export function PlainForm({ id, fields: sent, errors, problem, campaign, lists, unknownCode }: PlainPage) {
  const fields = onForm(sent, campaign ?? { formVersion: FORM_VERSION });
  const form = campaign?.form;
  const period = campaign?.effectPeriod ?? null;
  const faults = faultsOf(errors, fields, period);
  const beside = Object.fromEntries(faults.map(({ name, text }) => [name, text]));
  return (
    <form method="post" action={PATHS.submitPlain} noValidate className="column pt-6">
      <h1 className="mb-2 text-2xl">{PLAIN.title}</h1>
      <p className="mb-4 text-mute empty:hidden">{campaign ? WRITING.campaign(campaign.name) : null}</p>
      {faults.length > 0 ? <ErrorSummary title={WRITING.summaryTitle} lines={faults} /> : <Trouble problem={problem} />}
      {campaign ? <WindowCard moment={momentOf(campaign, toldAt(campaign))} /> : null}
      <p className="mt-4 text-mute">{PLAIN.intro}</p>
      <a href={forCampaign(PATHS.write, campaign?.id)} className="js-only mt-2 inline-flex min-h-12 items-center">
        {PLAIN.full}
      </a>
      {unknownCode ? (
        <Notice tone="bad" className="mt-4">
          {PLAIN.unknownCode}
        </Notice>
      ) : null}
      <Hidden id={id} fields={fields} campaign={campaign} />
      <Part number={1}>
        <PersonFields values={fields} errors={beside} form={form} />
        <PlainCoAuthors values={fields} errors={beside} />
      </Part>
      <Part number={2} anchor={UNITS_ANCHOR}>
        <PlainUnitFields values={fields} errors={beside} lists={lists} form={form} />
      </Part>
      <Part number={3}>
        <InitiativeFields values={fields} errors={beside} period={period} form={form} />
      </Part>
      <Part number={4}>
        <SelfCheck period={period} />
        <ConsentFields
          values={fields}
          errors={beside}
          ownerName={campaign?.ownerName ?? null}
          campaignName={campaign?.name ?? null}
          form={form}
        />
      </Part>
      <ActionBar stacked>
        <Button type="submit" tone="primary">
          {WRITING.submit}
        </Button>
      </ActionBar>
    </form>
  );
}

function Trouble({ problem }: { problem: PlainTrouble | null }) {
  if (problem === null) return null;
  return (
    <Notice tone="bad" role="alert" className="mb-6">
      {problem === 'internal' ? PLAIN.broken : (OWN_WORDS[problem] ?? PROBLEM_TEXT[problem])}
    </Notice>
  );
}

/** What the person does not type. A token from before the close is kept: it is the server's own witness (D3). */
function Hidden({ id, fields, campaign }: Pick<PlainPage, 'id' | 'fields' | 'campaign'>) {
  const hidden = {
    id,
    formVersion: fields.formVersion ?? '',
    'consent.textVersion': fields['consent.textVersion'] ?? '',
    campaignId: fields.campaignId || (campaign?.id ?? ''),
    attemptToken: fields.attemptToken || (campaign?.attemptToken ?? ''),
    posterCode: fields.posterCode ?? '',
  };
  return Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function Part({ number, anchor, children }: { number: 1 | 2 | 3 | 4; anchor?: string; children: ReactNode }) {
  return (
    <section id={anchor} aria-labelledby={`part-${number}`} className="mt-10">
      <h2 id={`part-${number}`} className="mb-4 text-xl">
        {number}. {STEPS[number - 1]}
      </h2>
      {children}
    </section>
  );
}
