import type { Receipt } from '../contracts/receipt.ts';
import type { Submission } from '../contracts/submission.ts';
import type { Moved } from './receipt-store.ts';
import type { Delivery, Outcome, Sent } from './transport.ts';

/** What is delivered, with the words of the same id that may already be there. */
type Delivered = Delivery & { unanswered: readonly Submission[] };
/** Words sent earlier whose receipt has come home only now. */
export type Lost = { body: Submission; receipt: Receipt };

type Parts<Item> = {
  send: (item: Item) => Promise<Sent>;
  /** Called before the words go out as another revision: keeps that, and the lost receipt, together. */
  keepMoved: (moved: Moved, lost: Lost | null) => Promise<void>;
  /** The receipt that the phone holds of this id, with its words. */
  findBase: (id: string) => Promise<Lost | null>;
};

type Conflict = Extract<Outcome, { kind: 'refused' }>;

function isConflict(outcome: Sent): outcome is Conflict {
  return outcome.kind === 'refused' && (outcome.code === 'content-conflict' || outcome.code === 'revision-conflict');
}

/** An edit of something the server has lost: nothing there, or only versions older than the one before it. */
function misses(outcome: Sent, { editing }: Delivered): boolean {
  if (editing === null || outcome.kind !== 'refused') return false;
  const held = outcome.code === 'revision-conflict' ? (outcome.revision ?? editing.n) : editing.n;
  return outcome.code === 'not-found' || held < editing.n - 1;
}

/** Sends the earlier words once more: the server repeats a receipt that was lost. Null when it never had them. */
async function askForLost<Item extends Delivered>(
  item: Item,
  { send }: Parts<Item>,
): Promise<Outcome | { kind: 'lost'; lost: Lost } | null> {
  for (const body of [...item.unanswered].reverse()) {
    const outcome = await send({ ...item, body });
    if (outcome.kind === 'receipt') return { kind: 'lost', lost: { body, receipt: outcome.receipt } };
    if (outcome.kind !== 'refused' && outcome.kind !== 'unproved') return outcome;
  }
  return null;
}

/** The receipt that the edit follows goes back first; without a proof that counts, the words go in as a new initiative. */
async function sendOnBase<Item extends Delivered>(item: Item, parts: Parts<Item>): Promise<Sent> {
  const answer = await parts.send(item);
  const base = misses(answer, item) ? await parts.findBase(item.id) : null;
  if (base === null) return answer;
  const back = await parts.send({ ...item, body: base.body, editing: null, proof: base.receipt });
  if (back.kind === 'receipt') return await parts.send(item);
  return back.kind === 'refused' ? answer : back;
}

/** As which revision the words follow what the server holds. */
function following({ editing, body, unanswered }: Delivered, { revision }: Conflict, lost: Lost | null) {
  const reference = lost?.receipt.reference ?? editing?.reference ?? null;
  const n = (lost?.receipt.revision ?? revision ?? 1) + 1;
  return { editing: { reference, n, phone: body.author.phone }, unanswered: lost ? [] : unanswered, proof: null };
}

/**
 * Delivers one item. When the server holds other words under its id, and they are our own, sent earlier and changed by the worker
 * before the answer came, the new ones follow as the next revision: nobody is refused for a fault of the network. Words of another
 * phone are not overwritten: the conflict is the outcome.
 */
export async function deliver<Item extends Delivered>(item: Item, parts: Parts<Item>): Promise<Outcome> {
  const answer = await sendOnBase(item, parts);
  if (answer.kind === 'unproved') return await deliverUnproved(item, parts);
  return isConflict(answer) && item.proof === null ? await settleConflict(item, answer, parts) : answer;
}

/** The server has noted it as missing and does not take it on its receipt: handed in like any other text, under the same id. */
async function deliverUnproved<Item extends Delivered>(item: Item, parts: Parts<Item>): Promise<Outcome> {
  const moved = { editing: null, unanswered: item.unanswered, proof: null };
  await parts.keepMoved(moved, null);
  return await deliver({ ...item, ...moved }, parts);
}

async function settleConflict<Item extends Delivered>(item: Item, answer: Conflict, parts: Parts<Item>): Promise<Outcome> {
  const asked = await askForLost(item, parts);
  if (asked && asked.kind !== 'lost') return asked;
  const lost = asked?.lost ?? null;
  // A draft that was moved has been handed in from the other browser, in other words.
  if (lost === null && item.editing === null) return answer;
  const moved = following(item, answer, lost);
  await parts.keepMoved(moved, lost);
  if (!lost && moved.editing.reference !== null) return answer;
  const sent = await parts.send({ ...item, ...moved });
  return sent.kind === 'unproved' ? answer : sent;
}
