import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { findCampaignBySlugKey, insertCampaign, insertWindow, listCampaigns } from '#lib/db/campaigns.ts';
import { insertEvent } from '#lib/db/events.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { insertMemberCount } from '#lib/db/unit-details.ts';
import { findUnitByCode, insertUnits, type NewUnit } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { DAY_MS, type Instant, type LocalDate } from '#lib/domain/instant.ts';
import { codeFromValues } from '#lib/domain/reference.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-tree.ts';
import { vietnamDate, vietnamMidnight, vietnamParts } from '#lib/domain/vietnam-time.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import campaigns from './campaigns.json' with { type: 'json' };
import grassroots from './demo-grassroots.json' with { type: 'json' };
import figures from './demo-members.json' with { type: 'json' };
import upper from './units-2021.json' with { type: 'json' };

type Listed = { code: string; name: string; shortName: string; level: string; kind: string; parentCode: string | null };
type Words = { slug: string; name: string; unitProgrammeName: string; introduction: string };
type Dates = { opensAt: Instant; closesAt: Instant; effectFrom: LocalDate; effectTo: LocalDate };

const ROOT = 'TLD';
const OPEN_DAYS = 42;

/** The letter's own days: 10/3 to 20/4/2021 both inclusive (R29, R30), effects in the first four months (R32). */
const LETTER: Dates = {
  opensAt: vietnamMidnight('2021-03-10'),
  closesAt: vietnamMidnight('2021-04-21'),
  effectFrom: '2021-01-01',
  effectTo: '2021-04-30',
};

/** Units, posters and campaigns to try the program with. Run again it adds what is missing and changes nothing. */
export async function seedDemo(ctx: WriteContext): Promise<void> {
  await seedUnits(ctx, upper);
  const added = await seedUnits(ctx, grassroots);
  await insertPosters(
    ctx.tx,
    added.map((unit) => ({ code: demoPosterCode(unit.code), unitId: unit.id, serial: 1, issuedAt: ctx.now })),
  );
  await seedMembers(ctx, added);
  await seedCampaign(ctx, campaigns.letter, LETTER);
  if (await needsOpenCampaign(ctx)) await seedCampaign(ctx, wordsOfYear(campaigns.open, ctx.now), openDates(ctx.now));
}

/** The same code for the same unit in every demo, so that a printed test page stays true. Real posters are drawn at random. */
export function demoPosterCode(unitCode: string): string {
  return codeFromValues([...createHash('sha256').update(unitCode).digest().subarray(0, 7)]);
}

async function seedUnits(ctx: WriteContext, listed: readonly Listed[]): Promise<NewUnit[]> {
  const added: NewUnit[] = [];
  const ids = new Map<string, string>();
  for (const unit of listed) {
    const existing = await findUnitByCode(ctx.tx, unit.code);
    const id = existing?.id ?? randomUUID();
    ids.set(unit.code, id);
    if (existing) continue;
    const parentId = unit.parentCode === null ? null : (ids.get(unit.parentCode) ?? (await findUnitByCode(ctx.tx, unit.parentCode))?.id);
    if (parentId === undefined) throw new Error(`seed: ${unit.code} stands under the unknown ${unit.parentCode}`);
    added.push(unitRow(unit, id, parentId));
  }
  await insertUnits(ctx.tx, added);
  return added;
}

/** Figures of most, so that a board has rates to show; some stay without one, as in life. */
async function seedMembers(ctx: WriteContext, added: readonly NewUnit[]): Promise<void> {
  const { asOf, source } = figures;
  const known = new Map(Object.entries(figures.members));
  for (const { id, code } of added) {
    const members = known.get(code);
    if (members !== undefined)
      await insertMemberCount(ctx.tx, { unitId: id, asOf, recordedAt: ctx.now, members, source, recordedBy: ctx.actor });
  }
}

function unitRow({ code, name, shortName, level, kind }: Listed, id: string, parentId: string | null): NewUnit {
  const knownLevel = UNIT_LEVELS.find((one) => one === level);
  const knownKind = UNIT_KINDS.find((one) => one === kind);
  if (!knownLevel || !knownKind) throw new Error(`seed: ${code} has an unknown level or kind`);
  return { id, code, name, shortName, level: knownLevel, kind: knownKind, parentId, searchKey: unitSearchKey({ shortName, name, code }) };
}

/** Once, on the first start that finds no campaign open or still to open: a rehearsal inside the letter's own days needs none. */
async function needsOpenCampaign(ctx: WriteContext): Promise<boolean> {
  const all = await listCampaigns(ctx.tx);
  return all.length === 1 && all.every(({ windows }) => windows.every((window) => window.closesAt <= ctx.now));
}

/**
 * Open from 0 giờ of the day of the first start for 42 days. Effects count from 1 January of that year to the last day of
 * intake: the months that a trial user can have worked in, as the letter's four months were.
 */
function openDates(now: Instant): Dates {
  const opensAt = vietnamMidnight(vietnamDate(now));
  const closesAt = opensAt + OPEN_DAYS * DAY_MS;
  return { opensAt, closesAt, effectFrom: `${vietnamParts(now).year}-01-01`, effectTo: vietnamDate(closesAt - 1) };
}

function wordsOfYear(words: Words, now: Instant): Words {
  const year = String(vietnamParts(now).year);
  return { ...words, slug: words.slug.replace('{year}', year), name: words.name.replace('{year}', year) };
}

async function seedCampaign(ctx: WriteContext, words: Words, { opensAt, closesAt, ...effect }: Dates): Promise<void> {
  if (await findCampaignBySlugKey(ctx.tx, slugKey(words.slug))) return;
  const owner = await findUnitByCode(ctx.tx, ROOT);
  if (!owner) throw new Error('seed: the confederation is missing');
  const id = randomUUID();
  const rules = {
    target: 75_000,
    spreadSeconds: 20,
    participationTargetPercent: 2,
    formVersion: 1,
  } as const;
  const common = { createdAt: ctx.now, actor: ctx.actor };
  const row = { id, ...words, slugKey: slugKey(words.slug), ownerUnitId: owner.id, ...effect, ...rules, createdAt: ctx.now };
  await insertCampaign(ctx.tx, row, { actor: ctx.actor, reason: campaigns.reason });
  await insertWindow(ctx.tx, {
    campaignId: id,
    version: 1,
    phaseNo: 1,
    opensAt,
    closesAt,
    graceMinutes: 0,
    reason: campaigns.reason,
    ...common,
  });
  await insertEvent(ctx.tx, {
    at: ctx.now,
    actor: ctx.actor,
    verb: 'campaign-opened',
    subjectId: id,
    detail: { opensAt, closesAt },
    requestId: ctx.requestId,
  });
}
