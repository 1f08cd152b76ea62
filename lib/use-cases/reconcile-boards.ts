import 'server-only';
import { forgetSums } from '#lib/db/board-campaigns.ts';
import { listInitiativesAfter, listUnitsAfter, type Walked } from '#lib/db/board-walk.ts';
import { listDatedPath } from '#lib/db/dated-units.ts';
import type { Tx } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { listParticipants } from '#lib/db/participants.ts';
import type { Difference } from '#lib/db/reconcile.ts';
import { listStrays, listSumDifferences } from '#lib/db/reconcile-boards.ts';
import { findFacts } from '#lib/db/unit-sums.ts';
import { BOARD_SUMS, nothing } from '#lib/domain/board-sums.ts';
import type { BoardCampaign } from './board-slice.ts';
import type { ReadContext } from './context.ts';
import { countUnit } from './count-unit.ts';
import { authorsOf } from './place-participants.ts';
import { countedBy, isBoardWork, known, refreshBoards } from './refresh-boards.ts';

type Reconciling = Pick<ReadContext, 'tx' | 'now'>;
type Commit = (command: (tx: Tx) => Promise<void>) => Promise<void>;

const BATCH = 500;
const MOST_SHOWN = 200;

/** Works off everything that waits, as the server does between its other work. */
export async function drainBoards({ tx, now }: Reconciling, commit: Commit): Promise<void> {
  while (await isBoardWork({ tx, now })) await commit((writer) => refreshBoards({ tx: writer, now }, BATCH));
}

/** Forgets every figure of the boards; they are counted anew by the next draining, or by the server. */
export async function forgetBoards({ tx }: Pick<Reconciling, 'tx'>): Promise<void> {
  for (const { dated } of await known(tx)) await forgetSums(tx, dated.campaign.id, { people: true });
}

/**
 * Proves what boards show against initiatives, member figures and records: sums, days, people, lists, and every unit by itself. Ask after
 * draining. An empty list: every figure is true.
 */
export async function reconcileBoards(ctx: Reconciling): Promise<Difference[]> {
  const differences = [...(await listSumDifferences(ctx.tx)), ...(await listStrays(ctx.tx)), ...(await peopleApart(ctx))];
  for (const one of await known(ctx.tx)) differences.push(...(await factsApart(ctx, countedBy(ctx.now)(one))));
  return differences.slice(0, MOST_SHOWN);
}

async function peopleApart({ tx }: Reconciling): Promise<Difference[]> {
  const apart: Difference[] = [];
  let passed: Walked[] = [];
  do {
    passed = await listInitiativesAfter(tx, passed.at(-1) ?? null, BATCH);
    for (const one of passed) apart.push(...(await peopleOf(tx, one)));
  } while (passed.length > 0);
  return apart;
}

async function peopleOf(tx: Tx, { id, unitId }: Walked): Promise<Difference[]> {
  const initiative = await findInitiative(tx, id);
  const due = initiative && initiative.status !== 'withdrawn' ? await authorsOf(tx, initiative) : [];
  const has = initiative ? await listParticipants(tx, { ...initiative, initiativeId: id }) : [];
  return JSON.stringify(due) === JSON.stringify(has)
    ? []
    : [{ kind: 'participant', unitId, subject: id, expected: due.length, found: has.length }];
}

async function factsApart(ctx: Reconciling, campaign: BoardCampaign): Promise<Difference[]> {
  const apart: Difference[] = [];
  let ids: string[] = [];
  do {
    ids = await listUnitsAfter(ctx.tx, ids.at(-1) ?? null, BATCH);
    for (const id of ids) apart.push(...(await unitApart(ctx, campaign, id)));
  } while (ids.length > 0);
  return apart;
}

async function unitApart(ctx: Reconciling, campaign: BoardCampaign, unitId: string): Promise<Difference[]> {
  const [unit] = await listDatedPath(ctx.tx, unitId, campaign.treeVersion);
  const { sums } = await countUnit(ctx, campaign, unit);
  const facts = (await findFacts(ctx.tx, campaign.id, unitId)) ?? nothing();
  return BOARD_SUMS.filter((name) => facts[name] !== sums[name]).map((name) => ({
    kind: 'board-fact',
    unitId,
    subject: `${campaign.id} ${name}`,
    expected: sums[name],
    found: facts[name],
  }));
}
