import type { Submission } from '../contracts/submission.ts';
import type { Moved } from './receipt-store.ts';
import type { Delivery, Outcome } from './transport.ts';

/** What is delivered, with the words of the same id that may already be there. */
export type Delivered = Delivery & { unanswered: readonly Submission[] };
/** Words sent earlier whose receipt has come home only now. */
export type Lost = { body: Submission; receipt: Extract<Outcome, { kind: 'receipt' }>['receipt'] };

type Parts<Item> = {
  send: (item: Item) => Promise<Outcome>;
  /** Called before the words go out as another revision: keeps that, and the lost receipt, together. */
  keepMoved: (moved: Moved, lost: Lost | null) => Promise<void>;
};

type Conflict = Extract<Outcome, { kind: 'refused' }>;

function isConflict(outcome: Outcome): outcome is Conflict {
  return outcome.kind === 'refused' && (outcome.code === 'content-conflict' || outcome.code === 'revision-conflict');
}

/** Sends the earlier words once more: the server repeats a receipt that was lost. Null when it never had them. */
async function askForLost<Item extends Delivered>(
  item: Item,
  { send }: Parts<Item>,
): Promise<Outcome | { kind: 'lost'; lost: Lost } | null> {
  for (const body of [...item.unanswered].reverse()) {
    const outcome = await send({ ...item, body });
    if (outcome.kind === 'receipt') return { kind: 'lost', lost: { body, receipt: outcome.receipt } };
    if (outcome.kind !== 'refused') return outcome;
  }
  return null;
}

/** As which revision the words follow what the server holds. */
function following({ editing, body, unanswered }: Delivered, { revision }: Conflict, lost: Lost | null) {
  const reference = lost?.receipt.reference ?? editing?.reference ?? null;
  const n = (lost?.receipt.revision ?? revision ?? 1) + 1;
  return { editing: { reference, n, phone: body.author.phone }, unanswered: lost ? [] : unanswered };
}

/**
 * Delivers one item. When the server holds other words under its id, and they are our own, sent earlier and changed by the worker
 * before the answer came, the new ones follow as the next revision: nobody is refused for a fault of the network. Words of another
 * phone are not overwritten: the conflict is the outcome.
 */
export async function deliver<Item extends Delivered>(item: Item, parts: Parts<Item>): Promise<Outcome> {
  const answer = await parts.send(item);
  if (!isConflict(answer)) return answer;
  const asked = await askForLost(item, parts);
  if (asked && asked.kind !== 'lost') return asked;
  const lost = asked?.lost ?? null;
  // A draft that was moved has been handed in from the other browser, in other words.
  if (lost === null && item.editing === null) return answer;
  const moved = following(item, answer, lost);
  await parts.keepMoved(moved, lost);
  return lost || moved.editing.reference === null ? await parts.send({ ...item, ...moved }) : answer;
}
