import { beforeEach, expect, test, vi } from 'vitest';
import { beginAnew } from '#components/worker/mine/waiting-actions.ts';
import { choices, explanation, headline } from '#components/worker/mine/waiting-words.ts';
import { handIn } from '#components/worker/writing/handing-in.ts';
import { WAITING } from '#lib/messages/mine.ts';
import { receiptPath } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { listDrafts, saveDraft } from '#lib/offline/draft-store.ts';
import { findEntry, listEntries, takeAsNew, takeBack } from '#lib/offline/outbox-store.ts';
import { runOutbox } from '#lib/offline/run-outbox.ts';
import { aBody, aDraft, answering, aReceipt, jsonAnswer, NOW, queued } from './support/phone.ts';

const assign = vi.fn();
beforeEach(() => {
  assign.mockReset();
  vi.stubGlobal('window', { location: { assign } });
});

/** Handed in here after it was handed in, in other words, where it had been moved to. */
async function conflicting() {
  const { id } = await queued();
  answering(jsonAnswer({ code: 'content-conflict' }, 409));
  await runOutbox(id);
  const entry = await findEntry(id);
  if (entry === null) throw new Error('it waits');
  return { entry, state: 'needs-fix', window: null, campaign: null } as const;
}

test('a text that another browser handed in otherwise is said to be received, and offers what can succeed: never the same id again', async () => {
  const item = await conflicting();
  expect(choices(item, NOW)).toEqual(['track', 'anew', 'copy']);
  expect(headline(item)).toBe(WAITING.elsewhere);
  expect(explanation(item)).toBe(`${PROBLEM_TEXT['content-conflict']} ${WAITING.anewHint}`);
});

test('what goes back to a restored server and meets other words there is not begun anew: its receipt stands', async () => {
  const item = await conflicting();
  const entry = { ...item.entry, proof: aReceipt(item.entry.id) };
  expect(choices({ ...item, entry }, NOW)).toEqual(['track', 'copy', 'edit']);
});

test('as a new text it keeps every word under an id of its own, and is received', async () => {
  const { entry } = await conflicting();
  expect(await beginAnew(entry.id)).toBe(true);
  const [draft, ...others] = await listDrafts();
  if (!draft) throw new Error('the draft');
  expect(assign).toHaveBeenCalledWith(`/soan?ban-nhap=${draft.id}`);
  expect(draft).toMatchObject({ fields: entry.fields, editing: null, unanswered: [] });
  expect([others, await listEntries(), draft.id === entry.id]).toEqual([[], [], false]);

  const receipt = aReceipt(draft.id);
  const fetching = answering(jsonAnswer(receipt, 201));
  expect(await handIn(draft, { fields: draft.fields, submission: aBody() })).toEqual({ kind: 'go', path: receiptPath(receipt.reference) });
  expect(fetching.mock.calls.map(([path]) => path)).toEqual([`/api/initiatives/${draft.id}`]);
});

test('another tab neither brings the old id back nor begins it twice', async () => {
  const { entry } = await conflicting();
  const [one, two] = await Promise.all([takeAsNew(entry.id, NOW + 1), takeAsNew(entry.id, NOW + 1)]);
  expect([one?.fields, two]).toEqual([entry.fields, null]);
  expect(await saveDraft({ ...aDraft(), id: entry.id }, NOW + 2)).toEqual({ kind: 'gone' });
  expect([await takeBack(entry.id), (await listDrafts()).length]).toEqual([null, 1]);
  await closeDatabase();
  expect((await listDrafts()).map(({ id }) => id)).toEqual([one?.id]);
});
