import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { campaigns, intakeWindows } from '#drizzle/schema/campaigns.ts';
import type { CampaignForm } from '#lib/domain/campaign-form.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { insertSettings } from './campaign-settings.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type CampaignRow = typeof campaigns.$inferSelect;
export type WindowRow = typeof intakeWindows.$inferSelect;

/** A campaign with the windows that hold: the newest version of each phase. `windowVersion` grows with every decision. */
export type DatedCampaign = { campaign: CampaignRow; windows: [PhaseWindow, ...PhaseWindow[]]; windowVersion: number };

const campaignById = prepared((tx) =>
  tx
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, sql.placeholder('id')))
    .prepare(),
);
const all = prepared((tx) => tx.select().from(campaigns).orderBy(asc(campaigns.createdAt)).prepare());
const decisions = prepared((tx) =>
  tx
    .select()
    .from(intakeWindows)
    .where(eq(intakeWindows.campaignId, sql.placeholder('campaignId')))
    .prepare(),
);

export async function findCampaignById(tx: Tx, id: string): Promise<DatedCampaign | undefined> {
  const [campaign] = await campaignById(tx).execute({ id });
  return campaign && dated(campaign, await listWindowDecisions(tx, campaign.id));
}

export async function findCampaignBySlugKey(tx: Tx, slugKey: string): Promise<DatedCampaign | undefined> {
  const [campaign] = await tx.select().from(campaigns).where(eq(campaigns.slugKey, slugKey));
  return campaign && dated(campaign, await listWindowDecisions(tx, campaign.id));
}

export async function listCampaigns(tx: Tx): Promise<DatedCampaign[]> {
  const found: DatedCampaign[] = [];
  for (const campaign of await all(tx).execute()) {
    found.push(dated(campaign, await listWindowDecisions(tx, campaign.id)));
  }
  return found;
}

function dated(campaign: CampaignRow, rows: readonly WindowRow[]): DatedCampaign {
  const newest = new Map(rows.map((row) => [row.phaseNo, row]));
  const [first, ...others] = [...newest.values()].map(windowOf);
  if (!first) throw new Error(`campaign ${campaign.id} has no window`);
  return { campaign, windows: [first, ...others], windowVersion: rows.at(-1)?.version ?? 0 };
}

function windowOf({ phaseNo, opensAt, closesAt, graceMinutes, beforeOpening }: WindowRow): PhaseWindow {
  return { phaseNo, opensAt, closesAt, graceMinutes, beforeOpening };
}

type NewCampaign = Omit<typeof campaigns.$inferInsert, 'form'>;
/** Who creates a campaign and why, and what is told and asked in it beyond its facts. */
type Beginning = { actor: string; reason: string; form?: CampaignForm | null; content?: unknown };

const BY_ITSELF: Beginning = { actor: 'system', reason: 'created' };

/** A campaign with version 1 of its settings: its facts, and for the rest what the program has by itself. */
export async function insertCampaign(tx: Tx, row: NewCampaign, { actor, reason, form, content }: Beginning = BY_ITSELF): Promise<void> {
  await tx.insert(campaigns).values({ ...row, form: form ?? null });
  const { id: campaignId, formVersion, createdAt } = row;
  await insertSettings(tx, { campaignId, version: 1, content: content ?? factsOf(row), formVersion, actor, reason, createdAt });
}

function factsOf({ name, unitProgrammeName, introduction, target, effectFrom, effectTo, ...row }: NewCampaign) {
  const { participationTargetPercent, spreadSeconds } = row;
  const effectPeriod = { from: effectFrom, to: effectTo };
  return { name, unitProgrammeName, introduction, target, effectPeriod, participationTargetPercent, spreadSeconds };
}

/** Every decision about a campaign's windows, the oldest first. */
export async function listWindowDecisions(tx: Tx, campaignId: string): Promise<WindowRow[]> {
  return (await decisions(tx).execute({ campaignId })).sort((a, b) => a.version - b.version);
}

/** A decision about a phase (D4). Throws when another decision of the same version came first. */
export async function insertWindow(tx: Tx, row: typeof intakeWindows.$inferInsert): Promise<void> {
  await tx.insert(intakeWindows).values(row);
}

/** What holds from now on; its version of the settings is inserted beside it. */
export async function changeCampaign(tx: Tx, id: string, changed: Partial<NewCampaign> & { form: CampaignForm | null }): Promise<void> {
  await tx.update(campaigns).set(changed).where(eq(campaigns.id, id));
}
