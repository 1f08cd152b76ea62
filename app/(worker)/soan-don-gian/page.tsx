import type { Metadata } from 'next';
import { PlainForm } from '#components/worker/plain/plain-form.tsx';
import { unitFields, unitFromPoster } from '#components/worker/writing/unit-choice.ts';
import { pageContext } from '#lib/http/page-context.ts';
import { takeForm } from '#lib/http/plain-form-handover.ts';
import { PLAIN } from '#lib/messages/form.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { listUnitChoices } from '#lib/use-cases/list-unit-choices.ts';
import { openCampaign } from '#lib/use-cases/open-campaign.ts';
import { openPoster } from '#lib/use-cases/open-poster.ts';

export const metadata: Metadata = { title: PLAIN.title, robots: { index: false } };

type Query = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** The form for a browser without JavaScript: new, filled by a poster, or handed back by `/nop`. */
export default async function PlainWritePage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const ctx = await pageContext();
  const handover = takeForm(one(query[QUERY.handover]));
  const code = one(query[QUERY.poster]);
  const opened = handover === null && code !== '' ? await openPoster(ctx, code) : null;
  const fields = handover?.fields ?? (opened?.kind === 'found' ? unitFields(unitFromPoster(opened.poster)) : {});
  const chosen = { top: fields['unit.topUnitCode'] ?? '', subordinate: fields['unit.subordinateUnitCode'] ?? '' };
  const page = {
    id: handover?.id ?? crypto.randomUUID(),
    fields,
    errors: handover?.errors ?? [],
    problem: handover?.problem ?? null,
    campaign: await openCampaign(ctx),
    lists: await listUnitChoices(ctx, chosen),
    unknownCode: opened !== null && opened.kind !== 'found',
  };
  return <PlainForm {...page} />;
}
