import type { Metadata } from 'next';
import { PlainForm } from '#components/worker/plain/plain-form.tsx';
import { unitFields, unitFromPoster } from '#components/worker/writing/unit-choice.ts';
import { pageContext } from '#lib/http/page-context.ts';
import { takeForm } from '#lib/http/plain-form-handover.ts';
import { PLAIN } from '#lib/messages/form.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { campaignOfText } from '#lib/use-cases/campaign-of-text.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';
import { listUnitChoices } from '#lib/use-cases/list-unit-choices.ts';
import { openPoster } from '#lib/use-cases/open-poster.ts';

export const metadata: Metadata = { title: PLAIN.title, robots: { index: false } };

type Query = Promise<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** The form for a browser without JavaScript: new, filled by a poster, or handed back by `/nop`. */
export default async function PlainWritePage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const ctx = await pageContext();
  const handover = takeForm(one(query[QUERY.handover]));
  const asked = { posterCode: one(query[QUERY.poster]), campaignId: one(query[QUERY.campaign]) };
  const { begun, unknownCode } = await withScannedUnit(ctx, handover?.fields ?? asked);
  const { campaign, fields } = await campaignOfText(ctx, begun);
  const chosen = { top: fields['unit.topUnitCode'] ?? '', subordinate: fields['unit.subordinateUnitCode'] ?? '' };
  const page = {
    id: handover?.id ?? crypto.randomUUID(),
    fields,
    errors: handover?.errors ?? [],
    problem: handover?.problem ?? null,
    campaign,
    lists: await listUnitChoices(ctx, chosen),
    unknownCode,
  };
  return <PlainForm {...page} />;
}

/** A poster fills the unit of which nothing has been said: of a new form, or of one whose scripts did not come. */
async function withScannedUnit(ctx: ReadContext, begun: Record<string, string>) {
  const code = begun.posterCode ?? '';
  if (code === '' || begun['unit.topUnitCode']) return { begun, unknownCode: false };
  const opened = await openPoster(ctx, code);
  if (opened.kind !== 'found') return { begun: { ...begun, posterCode: '' }, unknownCode: true };
  return { begun: { ...begun, ...unitFields(unitFromPoster(opened.poster)) }, unknownCode: false };
}
