import { BOARD_FILTERS, BOARD_SORTS } from '#lib/domain/board.ts';
import { INITIATIVE_STATUSES } from '#lib/domain/initiative.ts';
import { openLevel, openOwnUnits, searchOwnUnits } from '#lib/use-cases/browse-units.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { listCampaignsAround } from '#lib/use-cases/desk-campaigns.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { listAccountsBelow } from '#lib/use-cases/list-accounts.ts';
import { listAuditBelow } from '#lib/use-cases/list-audit.ts';
import { listLatest } from '#lib/use-cases/list-latest.ts';
import { listPosterChildren, listPosters } from '#lib/use-cases/list-posters.ts';
import { listUnitChanges } from '#lib/use-cases/list-unit-changes.ts';
import { listUnits } from '#lib/use-cases/list-units.ts';
import { listUnlisted } from '#lib/use-cases/list-unlisted.ts';
import { openUnit } from '#lib/use-cases/open-unit.ts';
import { listAnnouncementsOf } from '#lib/use-cases/read-announcements.ts';
import { readBoard, readUnitBoard } from '#lib/use-cases/read-board.ts';
import { listInbox } from '#lib/use-cases/read-inbox.ts';
import { oneOf } from './dice.ts';
import type { Planted } from './generate.ts';

export type World = {
  units: Readonly<Record<Planted['level'], readonly Planted[]>>;
  ctx: SignedInRead;
  campaigns: readonly string[];
  words: readonly string[];
  roll: () => number;
};
/** Something a user can open, asked differently every time. */
export type Question = { name: string; ask: (world: World) => Promise<unknown> };

/** The union with thousands of CĐCS. */
const GREAT = 'M-0';
const ROOT = 'TLD';
const DAY_MS = 86_400_000;

const unitOf = ({ units, roll }: World, level: Planted['level']) => oneOf(units[level], roll).code;
const above = (world: World) => unitOf(world, world.roll() < 0.3 ? 'provincial' : 'immediate-upper');
const anyUnit = (world: World) => (world.roll() < 0.2 ? ROOT : world.roll() < 0.5 ? above(world) : unitOf(world, 'grassroots'));
const campaign = ({ campaigns, roll }: World) => oneOf(campaigns, roll);
const typed = ({ words, roll }: World, n: number) => Array.from({ length: n }, () => oneOf(words, roll)).join(' ');

function board(name: string, unit: (world: World) => string): Question {
  return {
    name: `board: ${name}, any sorting and filter`,
    ask: (world) => {
      const [sort, filter, descending] = [oneOf(BOARD_SORTS, world.roll), oneOf(BOARD_FILTERS, world.roll), world.roll() < 0.5];
      return readBoard(world.ctx, { unitCode: unit(world), campaignSlug: campaign(world), sort, filter, descending, page: 1 });
    },
  };
}

function latest(
  name: string,
  unit: (world: World) => string,
  asked: (world: World) => Partial<Parameters<typeof listLatest>[1]> = () => ({}),
): Question {
  const all = { status: null, title: '', after: null };
  return {
    name: `initiatives: ${name}`,
    ask: (world) => listLatest(world.ctx, { ...all, unitCode: unit(world), campaignSlug: campaign(world), ...asked(world) }),
  };
}

const status = ({ roll }: World) => oneOf(INITIATIVE_STATUSES, roll);

export const QUESTIONS: readonly Question[] = [
  board('confederation', () => ROOT),
  board('any union', above),
  board('the union with 5.000 CĐCS', () => GREAT),
  { name: 'board of a CĐCS, its newest initiatives', ask: (world) => readUnitBoard(world.ctx, { unitCode: unitOf(world, 'grassroots') }) },
  latest('newest of the confederation', () => ROOT),
  latest('newest of any unit', anyUnit),
  latest(
    'far back',
    () => ROOT,
    ({ ctx, roll }) => ({ after: Math.floor(ctx.now - roll() * 30 * DAY_MS) * 4_096 }),
  ),
  latest('of one status', anyUnit, (world) => ({ status: status(world) })),
  latest('search one word', anyUnit, (world) => ({ title: typed(world, 1) })),
  latest(
    'search two words, one status, confederation',
    () => ROOT,
    (world) => ({ title: typed(world, 2), status: status(world) }),
  ),
  latest('search three words', anyUnit, (world) => ({ title: typed(world, 3) })),
  latest(
    'search what nobody wrote',
    () => ROOT,
    () => ({ title: 'khong ai viet dieu nay zzz' }),
  ),
  { name: 'units: own level', ask: ({ ctx }) => openOwnUnits(ctx) },
  { name: 'units: a level below any union', ask: (world) => openLevel(world.ctx, above(world), 1) },
  { name: 'units: 5.000 CĐCS, any page', ask: (world) => openLevel(world.ctx, GREAT, 1 + Math.floor(world.roll() * 50)) },
  {
    name: 'units: search',
    ask: (world) => searchOwnUnits(world.ctx, null, oneOf(['cong ty', 'may binh minh', 'tieu hoc', 'd', 'khu'], world.roll)),
  },
  {
    name: 'units: search below a union',
    ask: (world) => searchOwnUnits(world.ctx, above(world), oneOf(['cong ty', 'hoa sen 12'], world.roll)),
  },
  { name: 'units: one, everything about it', ask: (world) => openUnit(world.ctx, anyUnit(world)) },
  { name: 'units: changes of one', ask: (world) => listUnitChanges(world.ctx, anyUnit(world)) },
  { name: 'units: children for the form', ask: (world) => listUnits(world.ctx, { parent: above(world) }) },
  { name: 'units: search in the form', ask: (world) => listUnits(world.ctx, { q: oneOf(['cong ty', 'may 77', 'benh vien'], world.roll) }) },
  {
    name: 'units: names that wait to be mapped',
    ask: (world) => listUnlisted(world.ctx, world.roll() < 0.5 ? ROOT : above(world), { search: '', page: 1 }),
  },
  { name: 'audit: any unit', ask: (world) => listAuditBelow(world.ctx, { unitCode: anyUnit(world), ...anyAct }) },
  {
    name: 'audit: one verb, confederation',
    ask: (world) => listAuditBelow(world.ctx, { unitCode: ROOT, ...anyAct, what: 'window-moved' }),
  },
  {
    name: 'audit: one person, some days',
    ask: (world) => listAuditBelow(world.ctx, { unitCode: ROOT, ...anyAct, who: world.ctx.account.username }),
  },
  { name: 'accounts', ask: (world) => listAccountsBelow(world.ctx, { search: oneOf(['', 'bench'], world.roll), after: null }) },
  { name: 'posters: below a union', ask: (world) => listPosterChildren(world.ctx, above(world), '') },
  { name: 'posters: below the union with 5.000 CĐCS', ask: (world) => listPosterChildren(world.ctx, GREAT, '') },
  { name: 'posters: of a CĐCS', ask: (world) => listPosters(world.ctx, unitOf(world, 'grassroots')) },
  { name: 'announcements: sent', ask: (world) => listAnnouncementsOf(world.ctx, anyUnit(world), null) },
  { name: 'announcements: received', ask: (world) => listInbox(world.ctx, unitOf(world, 'grassroots'), null) },
  { name: 'campaigns', ask: ({ ctx }) => listCampaignsAround(ctx) },
  { name: 'campaign with its count (home page)', ask: ({ ctx }) => findCampaign(ctx) },
];

const anyAct = { who: null, what: null, from: null, to: null, after: null };
