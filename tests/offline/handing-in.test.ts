import { describe, expect, test, vi } from 'vitest';
import { handIn, handInUnkept } from '#components/worker/writing/handing-in.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { PATHS, receiptPath } from '#lib/messages/paths.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { newDraft, saveDraft } from '#lib/offline/draft-store.ts';
import { findEntry, takeBack } from '#lib/offline/outbox-store.ts';
import { aBody, aDraft, answering, aReceipt, jsonAnswer, NOW } from '#tests/offline/support/phone.ts';

const refused = (code: string, more: object = {}) => jsonAnswer({ code, ...more }, 409);
const finished = (submission: Submission) => ({ fields: fieldsFromSubmission(submission), submission });

test('what is handed in while saving fails is kept in the queue as it was typed last, not as it was saved last', async () => {
  const saved = await saveDraft(aDraft('Saved a while ago'), NOW);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  answering(new TypeError('Failed to fetch'));
  await handIn(saved.draft, finished(aBody('Typed since then')));
  expect(await findEntry(saved.draft.id)).toMatchObject({
    fields: { 'initiative.title': 'Typed since then' },
    body: { initiative: { title: 'Typed since then' } },
  });
  expect((await takeBack(saved.draft.id))?.fields['initiative.title']).toBe('Typed since then');
});

describe('a phone whose storage dies after the draft was kept', () => {
  async function dying() {
    const saved = await saveDraft(aDraft('Words that were kept once'), NOW);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    await closeDatabase();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('gone', 'SecurityError');
      },
    });
    return saved.draft;
  }

  test('sends straight from the form under the same id, and leads to the receipt', async () => {
    const draft = await dying();
    const receipt = aReceipt(draft.id);
    const fetching = answering(jsonAnswer(receipt, 201));
    expect(await handIn(draft, finished(aBody()))).toEqual({ kind: 'go', path: receiptPath(receipt.reference) });
    expect(fetching.mock.calls.map(([path]) => path)).toEqual([`/api/initiatives/${draft.id}`]);
  });

  test('without a network says so, and the next try knows what may have arrived', async () => {
    const draft = await dying();
    answering(new TypeError('Failed to fetch'));
    const tried = await handIn(draft, finished(aBody('The first words')));
    expect(tried).toMatchObject({
      kind: 'unavailable',
      draft: { id: draft.id, unanswered: [{ initiative: { title: 'The first words' } }] },
    });
  });
});

describe('a phone without a service worker, where no other page opens while the network is away', () => {
  const handInFinished = async (answer: Response | Error, title: string) => {
    const saved = await saveDraft(aDraft(title), NOW);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    answering(answer);
    return { id: saved.draft.id, ended: await handIn(saved.draft, finished(aBody(title))) };
  };

  test('stays on the page and waits there', async () => {
    const { id, ended } = await handInFinished(new TypeError('Failed to fetch'), 'Waits on the page');
    expect(ended).toMatchObject({ kind: 'stay', waiting: { id } });
  });

  test('leaves for the list when the server has refused, and so can be reached', async () => {
    const { ended } = await handInFinished(refused('unknown-unit'), 'Refused by the server');
    expect(ended).toEqual({ kind: 'go', path: PATHS.mine });
  });

  test('leaves for the list when a service worker opens it', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ active: {} }) } });
    const { ended } = await handInFinished(new TypeError('Failed to fetch'), 'Opens without a network');
    expect(ended).toEqual({ kind: 'go', path: PATHS.mine });
  });
});

describe('a phone that keeps nothing', () => {
  const unkept = () => newDraft(fieldsFromSubmission(aBody()), NOW);
  const sentTo = (fetching: ReturnType<typeof answering>) =>
    fetching.mock.calls.map(([path, init]) => [
      String(path).replace(/^.*[0-9a-f-]{36}/, ''),
      JSON.parse(String(init?.body)).initiative.title,
    ]);

  test.each(['window-closed', 'unknown-unit', 'withdrawn'] as const)('hears why it was refused: %s', async (code) => {
    answering(refused(code));
    expect(await handInUnkept(unkept(), aBody())).toMatchObject({ kind: 'refused', code });
  });

  test('hears which fields the server refuses', async () => {
    const errors = [{ pointer: '/initiative/title', code: 'too-short' }];
    answering(jsonAnswer({ code: 'invalid-fields', errors }, 422));
    expect(await handInUnkept(unkept(), aBody())).toMatchObject({ kind: 'refused', code: 'invalid-fields', errors });
  });

  test('is not refused for ever when the answer was lost and the words were changed since', async () => {
    const draft = unkept();
    answering(new TypeError('Failed to fetch'));
    const lost = await handInUnkept(draft, aBody('The first words'));
    if (lost.kind !== 'unavailable') throw new Error(lost.kind);
    const first = aReceipt(draft.id);
    const fetching = answering(refused('content-conflict'), jsonAnswer(first), jsonAnswer({ ...first, revision: 2 }));
    expect(await handInUnkept(lost.draft, aBody('Other words now'))).toEqual({ kind: 'go', path: receiptPath(first.reference) });
    expect(sentTo(fetching)).toEqual([
      ['', 'Other words now'],
      ['', 'The first words'],
      ['/revisions/2', 'Other words now'],
    ]);
  });

  test('goes on as that revision when the network goes away in between', async () => {
    const draft = unkept();
    answering(new TypeError('Failed to fetch'));
    const lost = await handInUnkept(draft, aBody('The first words'));
    if (lost.kind !== 'unavailable') throw new Error(lost.kind);
    const first = aReceipt(draft.id);
    answering(refused('content-conflict'), jsonAnswer(first), new TypeError('Failed to fetch'));
    expect(await handInUnkept(lost.draft, aBody('Other words now'))).toMatchObject({
      kind: 'unavailable',
      draft: { editing: { reference: first.reference, n: 2 }, unanswered: [{ initiative: { title: 'Other words now' } }] },
    });
  });
});
