import { randomUUID } from 'node:crypto';
import type { Submission } from '#lib/contracts/submission.ts';
import { insertCampaign, insertWindow } from '#lib/db/campaigns.ts';
import type { Engine, Tx } from '#lib/db/engine.ts';
import { insertUnits, type NewUnit } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { DAY_MS, type Instant } from '#lib/domain/instant.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import type { ReadContext, WriteContext } from '#lib/use-cases/context.ts';

/** The letter's window, so that a test reads like the letter: both days inclusive, half-open in milliseconds. */
export const OPENS_AT = vietnamMidnight('2021-03-10');
export const CLOSES_AT = vietnamMidnight('2021-04-21');
export const DURING = OPENS_AT + 10 * DAY_MS;

export const SECRET = 'a secret of the tests only';

export function readContext(engine: Engine, now: Instant = DURING): ReadContext {
  return { tx: engine.reader, now, secret: SECRET };
}

export function writeContext(tx: Tx, now: Instant = DURING): WriteContext {
  return { tx, now, secret: SECRET, actor: 'participant', requestId: 'test' };
}

export function aUnit(unit: Pick<NewUnit, 'code' | 'parentId' | 'level'> & Partial<NewUnit>): NewUnit {
  const name = unit.name ?? `Unit ${unit.code}`;
  const shortName = unit.shortName ?? name;
  return {
    id: `id-${unit.code}`,
    kind: 'grassroots-union',
    name,
    shortName,
    searchKey: unitSearchKey({ shortName, name, code: unit.code }),
    ...unit,
  };
}

/** Root, two provinces, two upper unions of the first with a CĐCS each, and one CĐCS directly under the first province. */
export async function plantTree(engine: Engine): Promise<void> {
  await engine.commit((tx) =>
    insertUnits(tx, [
      aUnit({ code: 'ROOT', parentId: null, level: 'central', kind: 'confederation' }),
      aUnit({ code: 'TOP-1', parentId: 'id-ROOT', level: 'provincial', kind: 'provincial-federation' }),
      aUnit({ code: 'TOP-2', parentId: 'id-ROOT', level: 'provincial', kind: 'provincial-federation' }),
      aUnit({ code: 'MID-1', parentId: 'id-TOP-1', level: 'immediate-upper', kind: 'district-federation' }),
      aUnit({ code: 'MID-2', parentId: 'id-TOP-1', level: 'immediate-upper', kind: 'district-federation' }),
      aUnit({ code: 'LOW-1', parentId: 'id-MID-1', level: 'grassroots' }),
      aUnit({ code: 'LOW-2', parentId: 'id-MID-2', level: 'grassroots' }),
      aUnit({ code: 'LOW-3', parentId: 'id-TOP-1', level: 'grassroots' }),
    ]),
  );
}

type CampaignFacts = {
  id: string;
  slug: string;
  opensAt: Instant;
  closesAt: Instant;
  graceMinutes: number;
  beforeOpening: 'keep-on-phone' | 'hold-on-server';
  ownerUnitId: string;
};

/** A campaign with one window; answers its id. */
export async function openCampaign(engine: Engine, facts: Partial<CampaignFacts> = {}): Promise<string> {
  const { slug = 'a-campaign', opensAt = OPENS_AT, closesAt = CLOSES_AT, graceMinutes = 0, beforeOpening = 'keep-on-phone' } = facts;
  const { id = randomUUID(), ownerUnitId = 'id-ROOT' } = facts;
  const words = { slug, slugKey: slugKey(slug), name: `Campaign ${slug}`, unitProgrammeName: 'Programme', introduction: 'Introduction' };
  const rules = {
    target: 75_000,
    effectFrom: '2021-01-01',
    effectTo: '2021-04-30',
    spreadSeconds: 0,
    participationTargetPercent: 2,
  };
  await engine.commit(async (tx) => {
    await insertCampaign(tx, { id, ...words, ...rules, ownerUnitId, formVersion: 1, createdAt: 0 });
    const decision = { actor: 'test', reason: 'test', createdAt: 0 };
    await insertWindow(tx, { campaignId: id, version: 1, phaseNo: 1, opensAt, closesAt, graceMinutes, beforeOpening, ...decision });
  });
  return id;
}

/** A later decision about a phase: an extension, or another phase. */
export async function moveWindow(
  engine: Engine,
  campaignId: string,
  window: { version: number; phaseNo?: number; opensAt: Instant; closesAt: Instant },
) {
  const decision = { graceMinutes: 0, actor: 'test', reason: 'extended', createdAt: 0 };
  await engine.commit((tx) => insertWindow(tx, { campaignId, phaseNo: 1, ...window, ...decision }));
}

type Parts = {
  unit: Partial<Submission['unit']>;
  author: Partial<Submission['author']>;
  initiative: Partial<Submission['initiative']>;
  rest: Partial<Omit<Submission, 'unit' | 'author' | 'initiative'>>;
};

/** A complete submission; a test names only what it is about. */
export function aSubmission(campaignId: string, { unit, author, initiative, rest }: Partial<Parts> = {}): Submission {
  return {
    campaignId,
    formVersion: 1,
    unit: { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1', unlistedUnit: null, ...unit },
    posterCode: null,
    author: {
      fullName: "H'Hen Author",
      birthYear: 1990,
      sex: 'female',
      phone: '+84912345678',
      email: null,
      occupationGroup: 'direct-production-worker',
      position: 'Sewing worker',
      section: 'Line 3',
      isUnionMember: true,
      sharePercent: 100,
      ...author,
    },
    coAuthors: [],
    initiative: {
      sector: 'enterprise',
      criteria: ['technical-improvement-productivity'],
      title: 'A guide for the edge of the cloth',
      problem: 'The edge had to be held by hand, and the seam wandered.',
      solution: 'A bent piece of tin leads the edge along a groove.',
      effect: 'Thirty-four pieces to mend in a shift became six.',
      benefitVnd: 22_000_000,
      proposedOn: null,
      appliedFrom: '2021-03-01',
      appliedTo: null,
      confidential: false,
      ...initiative,
    },
    consent: { processing: true, publicDisplay: false, textVersion: '1' },
    attemptToken: null,
    ...rest,
  };
}
