import { describe, expect, test, vi } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import type { QueueWindow } from '#lib/domain/outbox.ts';
import { closeDatabase, StorageUnavailable } from '#lib/offline/database.ts';
import { findDraft } from '#lib/offline/draft-store.ts';
import { type Drain, drainOutbox } from '#lib/offline/drain-outbox.ts';
import { entriesInFlight } from '#lib/offline/locks.ts';
import { findEntry, listEntries, queueDraft, takeBack, updateEntry } from '#lib/offline/outbox-store.ts';
import { findReceiptOf, listReceipts } from '#lib/offline/receipt-store.ts';
import type { OutboxEntry } from '#lib/offline/records.ts';
import type { Outcome } from '#lib/offline/transport.ts';
import { aBody, aReceipt, NOW, queued } from './support/phone.ts';

const OPEN: QueueWindow = {
  opensAt: NOW - HOUR_MS,
  closesAt: NOW + 100 * HOUR_MS,
  graceMinutes: 0,
  beforeOpening: 'keep-on-phone',
  windowVersion: 1,
  spreadSeconds: 0,
};
const received = (entry: OutboxEntry): Outcome => ({ kind: 'receipt', receipt: aReceipt(entry.id, { revision: entry.editing?.n ?? 1 }) });
const UNREACHABLE: Outcome = { kind: 'unreachable' };

/** A drain whose network does what the script says, item by item; afterwards everything is received. */
function scripted(
  script: ((entry: OutboxEntry) => Outcome | Promise<Outcome>)[] = [],
  facts: Partial<Omit<Drain, 'send'>> & { window?: QueueWindow | null } = {},
) {
  const { window = OPEN, ...rest } = facts;
  const send = vi.fn(async (entry: OutboxEntry) => (script.shift() ?? received)(entry));
  return { now: () => NOW, random: () => 0.5, send, loadWindow: async () => window, ...rest };
}

describe('a run', () => {
  test('sends everything that may go, the oldest first, once each', async () => {
    const [b, a] = [await queued('The second one', NOW - 1), await queued('The first one', NOW - 2)];
    const drain = scripted();
    expect(await drainOutbox(drain)).toMatchObject({ sent: 2, wakeAt: null });
    expect(drain.send.mock.calls.map(([entry]) => entry.id)).toEqual([a.id, b.id]);
    expect([(await listEntries()).length, (await listReceipts()).length]).toEqual([0, 2]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 0, wakeAt: null });
  });

  test('is not stopped by one refused item among good ones', async () => {
    const bad = await queued('The refused one', NOW - 3);
    await queued('A good one here', NOW - 2);
    const errors = [{ pointer: '/initiative/title', code: 'too-short' }];
    const drain = scripted([() => ({ kind: 'refused', code: 'invalid-fields', errors })]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 1, wakeAt: null });
    expect(await listEntries()).toMatchObject([{ id: bad.id, refusal: 'invalid-fields', faults: errors, failures: 1 }]);
    await drainOutbox(drain);
    expect(drain.send).toHaveBeenCalledTimes(2);
  });

  test('ends when there is no network, and says when to come back', async () => {
    await queued('The first of two', NOW - 2);
    await queued('The second of two', NOW - 1);
    const drain = scripted([() => UNREACHABLE]);
    const { wakeAt, sent } = await drainOutbox(drain);
    expect([sent, drain.send.mock.calls.length]).toEqual([0, 1]);
    expect(wakeAt).toBe(NOW + 2 * SECOND_MS);
  });

  test('tries the item that never gets through last', async () => {
    const heavy = await queued('The heavy one', NOW - 9);
    await updateEntry(heavy.id, (entry) => ({ ...entry, failures: 3 }));
    const light = await queued('The light one', NOW - 1);
    const drain = scripted();
    await drainOutbox(drain);
    expect(drain.send.mock.calls.map(([entry]) => entry.id)).toEqual([light.id, heavy.id]);
  });

  test('sleeps until the opening, but never longer than an hour', async () => {
    await queued();
    const soon = scripted([], { window: { ...OPEN, opensAt: NOW + 10 * MINUTE_MS } });
    expect(await drainOutbox(soon)).toMatchObject({ sent: 0, wakeAt: NOW + 10 * MINUTE_MS });
    const later = scripted([], { window: { ...OPEN, opensAt: NOW + 50 * HOUR_MS } });
    expect(await drainOutbox(later)).toMatchObject({ wakeAt: NOW + HOUR_MS });
    expect([soon.send, later.send].map((send) => send.mock.calls.length)).toEqual([0, 0]);
  });

  test('parks what came too late, keeps it readable, and sends it when the window is extended', async () => {
    const late = await queued();
    const closed = { ...OPEN, closesAt: NOW - 1 };
    const drain = scripted([() => ({ kind: 'refused', code: 'window-closed' })], { window: closed });
    expect(await drainOutbox(drain)).toMatchObject({ sent: 0, wakeAt: null });
    expect(await findEntry(late.id)).toMatchObject({ refusal: 'window-closed', refusedUnder: 1, fields: late.fields });
    await drainOutbox(drain);
    expect(drain.send).toHaveBeenCalledTimes(1);
    expect(await drainOutbox(scripted([], { window: { ...OPEN, windowVersion: 2 } }))).toMatchObject({ sent: 1 });
  });

  test('takes an answer that is not ours for no answer at all', async () => {
    const entry = await queued();
    await drainOutbox(scripted([() => ({ kind: 'bad-answer' })]));
    expect(await findEntry(entry.id)).toMatchObject({ refusal: null, failures: 1 });
    expect(await listReceipts()).toEqual([]);
  });

  test('carries on with the newest attempt token that came while it was sending', async () => {
    const entry = await queued();
    const refreshed = async () => {
      await updateEntry(entry.id, (stored) => ({ ...stored, attemptToken: 'fresh' }));
      return UNREACHABLE;
    };
    await drainOutbox(scripted([refreshed]));
    expect(await findEntry(entry.id)).toMatchObject({ attemptToken: 'fresh', failures: 1 });
  });
});

describe('a tap', () => {
  test('goes at once, past turn and backoff, for its item alone', async () => {
    const [first, tapped] = [await queued('The first of two', NOW - 2), await queued('The tapped one', NOW - 1)];
    for (const { id } of [first, tapped]) await updateEntry(id, (entry) => ({ ...entry, failures: 2, notBefore: NOW + MINUTE_MS }));
    const drain = scripted([], { tapped: tapped.id });
    expect(await drainOutbox(drain)).toMatchObject({ sent: 1, receipts: [{ id: tapped.id }], wakeAt: NOW + MINUTE_MS });
    expect(drain.send.mock.calls.map(([entry]) => entry.id)).toEqual([tapped.id]);
  });

  test('on everything sends everything', async () => {
    const entries = [await queued('The first of two'), await queued('The second of two')];
    for (const { id } of entries) await updateEntry(id, (entry) => ({ ...entry, failures: 2, notBefore: NOW + MINUTE_MS }));
    expect(await drainOutbox(scripted([], { tapped: true }))).toMatchObject({ sent: 2 });
  });
});

describe('two senders', () => {
  const withoutWebLocks = () => vi.stubGlobal('navigator', {});
  test.each([
    ['Web Locks', () => undefined],
    ['the locks of one tab, on plain http', withoutWebLocks],
  ])('never send an item twice, with %s', async (_name, prepare) => {
    prepare();
    const entry = await queued();
    let answer = () => {};
    const slow = scripted([
      async (sending) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return received(sending);
      },
    ]);
    const first = drainOutbox(slow);
    await vi.waitFor(() => expect(slow.send).toHaveBeenCalledTimes(1));
    expect(await entriesInFlight()).toEqual(new Set([entry.id]));
    const other = scripted();
    expect(await drainOutbox(other)).toMatchObject({ sent: 0, wakeAt: NOW + MINUTE_MS });
    const tapping = drainOutbox({ ...other, tapped: entry.id });
    answer();
    expect([await first, await tapping]).toMatchObject([{ sent: 1 }, { receipts: [{ id: entry.id }] }]);
    expect(other.send).not.toHaveBeenCalled();
    expect((await findReceiptOf(entry.id))?.receipt.id).toBe(entry.id);
  });

  test('find what was taken back or deleted in the meantime, and leave it alone', async () => {
    const [first, second] = [await queued('The first of two', NOW - 2), await queued('The second of two', NOW - 1)];
    const drain = scripted([
      async (entry) => {
        await takeBack(second.id);
        return received(entry);
      },
    ]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 1, receipts: [{ id: first.id }] });
    expect((await findDraft(second.id))?.fields).toEqual(second.fields);
  });
});

describe('killed', () => {
  test('before the answer: the item is as it was, and the next start sends it again', async () => {
    const entry = await queued();
    await expect(drainOutbox(scripted([() => Promise.reject(new Error('the tab was closed'))]))).rejects.toThrow();
    expect(await listEntries()).toEqual([entry]);
    expect(await drainOutbox(scripted())).toMatchObject({ sent: 1 });
  });

  test('between the answer and the disk: the same receipt comes again', async () => {
    const entry = await queued();
    const dying = scripted([
      async (sending) => {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError');
        });
        return received(sending);
      },
    ]);
    await expect(drainOutbox(dying)).rejects.toThrow(StorageUnavailable);
    vi.restoreAllMocks();
    await closeDatabase();
    expect(await listEntries()).toEqual([entry]);
    expect(await drainOutbox(scripted())).toMatchObject({ sent: 1 });
  });
});

describe('words changed after an answer was lost', () => {
  const conflict = (): Outcome => ({ kind: 'refused', code: 'content-conflict' });
  async function changed() {
    const entry = await queued();
    await drainOutbox(scripted([() => UNREACHABLE]));
    const draft = await takeBack(entry.id);
    if (draft)
      await queueDraft({ ...draft, fields: { ...draft.fields, 'initiative.title': 'Changed since' } }, aBody('Changed since'), NOW + 5);
    return entry;
  }

  /** The phone dies at the transaction after so many that write. */
  function killedAfter(steps: number) {
    const begin = IDBDatabase.prototype.transaction;
    let left = steps;
    return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function die(this: IDBDatabase, ...parts) {
      if (parts[1] === 'readwrite') left -= 1;
      if (left < 0) throw new DOMException('killed', 'QuotaExceededError');
      return begin.apply(this, parts);
    });
  }

  test('bring the lost receipt home and follow as its next revision', async () => {
    const { id, body } = await changed();
    const reference = '7K3M-LOST';
    const drain = scripted([
      conflict,
      () => ({ kind: 'receipt', receipt: aReceipt(id, { reference }) }),
      (entry) => ({ kind: 'receipt', receipt: aReceipt(id, { reference, revision: entry.editing?.n ?? 1 }) }),
    ]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 1, receipts: [{ revision: 2, reference }] });
    expect(drain.send.mock.calls.map(([entry]) => [entry.body.initiative.title, entry.editing?.n ?? 1])).toEqual([
      ['Changed since', 1],
      [body.initiative.title, 1],
      ['Changed since', 2],
    ]);
    expect(await findReceiptOf(id)).toMatchObject({ title: 'Changed since', receipt: { revision: 2 } });
  });

  test.each([0, 1, 2, 3, 4])('killed after %i steps: the lost receipt and its next revision are on the disk together', async (steps) => {
    const { id } = await changed();
    const lost = () => ({ kind: 'receipt' as const, receipt: aReceipt(id, { reference: '7K3M-LOST' }) });
    const dying = killedAfter(steps);
    await drainOutbox(scripted([conflict, lost, received])).catch(() => null);
    dying.mockRestore();
    const [kept, entry] = [await findReceiptOf(id), await findEntry(id)];
    expect(entry?.editing?.n ?? kept?.receipt.revision).toBe(kept ? (entry ? kept.receipt.revision + 1 : 2) : undefined);
  });

  test('keep the receipt of what was in time when the change is too late', async () => {
    const { id } = await changed();
    await drainOutbox(scripted([conflict, received, () => ({ kind: 'refused', code: 'window-closed' })]));
    expect(await findReceiptOf(id)).toMatchObject({ receipt: { revision: 1 } });
    expect(await findEntry(id)).toMatchObject({ refusal: 'window-closed', editing: { n: 2 } });
  });

  test('wait when the network goes away in between', async () => {
    const { id } = await changed();
    await drainOutbox(scripted([conflict, () => UNREACHABLE]));
    expect(await findEntry(id)).toMatchObject({ editing: null, refusal: null });
  });

  test('do not go over what a draft that was moved has brought in from another browser', async () => {
    const entry = await queued();
    const drain = scripted([conflict]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 0 });
    expect(drain.send).toHaveBeenCalledTimes(1);
    expect(await findEntry(entry.id)).toMatchObject({ refusal: 'content-conflict', editing: null });
  });

  test('do not go over another phone’s revision: the worker decides', async () => {
    const entry = await queued();
    await updateEntry(entry.id, (stored) => ({ ...stored, editing: { reference: '7K3M-92XH', n: 2, phone: '+84912345678' } }));
    const drain = scripted([() => ({ kind: 'refused', code: 'revision-conflict', revision: 4 })]);
    expect(await drainOutbox(drain)).toMatchObject({ sent: 0 });
    expect(await findEntry(entry.id)).toMatchObject({ refusal: 'revision-conflict', editing: { n: 5 } });
  });
});
