import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { fromBase64Url, toBase64Url } from '#lib/offline/base64url.ts';
import { openEnvelope, packDraft } from '#lib/offline/draft-envelope.ts';
import { markMoved, receiveDraft } from '#lib/offline/draft-moving.ts';
import { deleteDraft, findDraft, listDrafts, newDraft, saveDraft } from '#lib/offline/draft-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { acceptReceipt } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { canSeal, drawMovingCode, lockOfCode, newLock, seal, unseal } from '#lib/offline/sealed-box.ts';
import { aBody, aDraft, aReceipt, NOW, queued } from './support/phone.ts';

const LATER = NOW + 60_000;

async function travelled(draft: Draft): Promise<Draft> {
  const opened = await openEnvelope(await packDraft(draft));
  if (opened.kind !== 'draft') throw new Error(opened.kind);
  return opened.draft;
}

const NAMES = ['initiative.title', 'initiative.problem', 'author.fullName', 'unit.topUnitName', 'coAuthors.12.fullName', 'posterCode'];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'Gá dẫn vải tự canh mép',
    'Gá dẫn vải'.normalize('NFD'),
    '👩‍🏭🇻🇳 ữ ợ ẵ Đ',
    '\u0000\u202e\ufeff',
    '{"a":',
    'ự'.repeat(20_000),
  ),
);
const anyDraft = fc.record({
  fields: fc.dictionary(fc.constantFrom(...NAMES), anyText),
  step: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
});

describe('a draft on its way', () => {
  test('arrives as it left, letter by letter, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async ({ fields, step }) => {
        const draft: Draft = { ...newDraft(fields, NOW), step };
        const written = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
        expect(await travelled(draft)).toEqual({ ...draft, fields: written });
        const lock = newLock();
        expect(await unseal(await seal(await packDraft(draft), lock), lock)).toEqual(await packDraft(draft));
      }),
      { numRuns: 60 },
    );
  });

  test('travels also from a browser that cannot compress', async () => {
    const draft = aDraft();
    vi.stubGlobal('CompressionStream', undefined);
    const bytes = await packDraft(draft);
    vi.unstubAllGlobals();
    expect(await openEnvelope(bytes)).toMatchObject({ kind: 'draft', draft: { id: draft.id } });
  });

  test('takes along what an earlier try may have left on the server, and the revision it is', async () => {
    const editing = { reference: '7K3M-92XH', n: 3, phone: '+84912345678' };
    const draft: Draft = { ...aDraft(), editing, unanswered: [aBody(), aBody('Another title of it')] };
    expect(await travelled(draft)).toMatchObject({ editing, unanswered: draft.unanswered });
  });

  test('leaves behind what belongs to one phone, and the consent that is given anew', async () => {
    const fields = { ...fieldsFromSubmission(aBody()), 'consent.processing': 'yes', 'consent.publicDisplay': 'yes', remember: 'yes' };
    const { fields: arrived } = await travelled(newDraft(fields, NOW));
    expect(arrived).not.toHaveProperty(['consent.processing']);
    expect(arrived).not.toHaveProperty(['remember']);
    expect(arrived['consent.publicDisplay']).toBe('yes');
  });
});

describe('what claims to be a draft', () => {
  const plain = (value: unknown) =>
    new Uint8Array([1, 0, ...new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))]);
  const whole = () => {
    const { id, fields, step, createdAt, savedAt, editing } = aDraft();
    const said = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
    return { id, fields: said, step, createdAt, savedAt, editing, unanswered: [] };
  };

  test('is read when it is one', async () => {
    expect(await openEnvelope(plain(whole()))).toMatchObject({ kind: 'draft' });
  });

  const HOSTILE: [string, (draft: ReturnType<typeof whole>) => unknown][] = [
    ['nothing', () => ''],
    ['half a text', () => '{"id":'],
    ['a list', () => []],
    ['another key', (draft) => ({ ...draft, movedAt: 1 })],
    ['an id of another kind', (draft) => ({ ...draft, id: '../../x' })],
    ['a field nobody has', (draft) => ({ ...draft, fields: { onload: 'x' } })],
    ['a consent', (draft) => ({ ...draft, fields: { 'consent.processing': 'yes' } })],
    ['a text for this phone', (draft) => ({ ...draft, fields: { remember: 'yes' } })],
    ['a number for a text', (draft) => ({ ...draft, fields: { 'author.fullName': 1 } })],
    ['a text without end', (draft) => ({ ...draft, fields: { 'author.fullName': 'x'.repeat(200_001) } })],
    [
      'rows without end',
      (draft) => ({ ...draft, fields: Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`coAuthors.${n % 100}.f${n}`, 'x'])) }),
    ],
    ['a fifth step', (draft) => ({ ...draft, step: 5 })],
    ['a first revision', (draft) => ({ ...draft, editing: { reference: null, n: 1, phone: '' } })],
    ['words that were never sent', (draft) => ({ ...draft, unanswered: [{ title: 'x' }] })],
  ];
  test.each(HOSTILE)('%s: refused', async (_, change) => {
    expect(await openEnvelope(plain(change(whole())))).toEqual({ kind: 'unreadable' });
  });

  test('a prototype among the fields is none of them', async () => {
    const text = JSON.stringify(whole()).replace('"fields":{', '"fields":{"__proto__":"x",');
    const opened = await openEnvelope(plain(text));
    expect(opened).toMatchObject({ kind: 'draft', draft: { fields: { 'initiative.title': expect.any(String) } } });
    if (opened.kind === 'draft') expect(Object.keys(opened.draft.fields)).not.toContain('__proto__');
  });

  test('no bytes at all do more than be refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(['unreadable', 'newer']).toContain((await openEnvelope(new Uint8Array(bytes))).kind);
        expect((await openEnvelope(new Uint8Array([1, 1, ...bytes]))).kind).toBe('unreadable');
      }),
    );
  });

  test('a few bytes that unpack into far too many are given up on', async () => {
    const zeros = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bomb = new Uint8Array(await new Response(zeros).arrayBuffer());
    expect(bomb.length).toBeLessThan(60_000);
    expect(await openEnvelope(new Uint8Array([1, 1, ...bomb]))).toEqual({ kind: 'unreadable' });
  });

  test('of a later version it is said to be newer, and so it is where nothing can be unpacked', async () => {
    expect(await openEnvelope(new Uint8Array([2, 0, 1, 2, 3]))).toEqual({ kind: 'newer' });
    const bytes = await packDraft(aDraft());
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await openEnvelope(bytes)).toEqual({ kind: 'newer' });
  });
});

describe('the sealed box', () => {
  test('opens with its own key only, and only unchanged', async () => {
    expect(canSeal()).toBe(true);
    const lock = newLock();
    const box = await seal(new TextEncoder().encode('gá dẫn vải'), lock);
    expect(await unseal(box, newLock())).toBeNull();
    for (const at of [0, 15, 20, box.length - 2]) {
      const changed = box.slice(0, at) + (box[at] === 'A' ? 'B' : 'A') + box.slice(at + 1);
      expect(await unseal(changed, lock)).toBeNull();
    }
    expect(await unseal('', lock)).toBeNull();
    expect(new TextDecoder().decode((await unseal(box, lock)) ?? undefined)).toBe('gá dẫn vải');
  });

  test('a code stands for the same lock on every phone, and neither the code nor the key is in its id', async () => {
    const code = drawMovingCode();
    expect(parseCode(code)).toBe(code);
    const [here, there, other] = await Promise.all([lockOfCode(code), lockOfCode(code), lockOfCode(drawMovingCode())]);
    expect(there).toEqual(here);
    expect(other.key).not.toEqual(here.key);
    expect(here.id).toMatch(new RegExp(`^${code.slice(0, 3)}\\.[\\w-]{22}$`));
    expect(here.id).not.toContain(code.slice(3));
  });

  test('bytes as text and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    for (const text of ['A', 'AA=', 'A+/A', 'ữ', 'AAAAA']) expect(fromBase64Url(text)).toBeNull();
  });
});

describe('on arrival', () => {
  test('it keeps its id and can be saved on', async () => {
    const draft = aDraft();
    const arrival = await receiveDraft(await travelled(draft), LATER, null);
    expect(arrival).toMatchObject({ kind: 'kept', draft: { id: draft.id } });
    expect((await listDrafts()).map(({ id }) => id)).toEqual([draft.id]);
    if (arrival.kind === 'kept') expect(await saveDraft(arrival.draft, LATER + 1)).toMatchObject({ kind: 'saved' });
  });

  test('the same words again change nothing', async () => {
    const draft = await travelled(aDraft());
    await receiveDraft(draft, LATER, null);
    const before = await findDraft(draft.id);
    expect(await receiveDraft(draft, LATER + 5, null)).toEqual({ kind: 'kept', draft: before });
    expect(await findDraft(draft.id)).toEqual(before);
  });

  test('other words that stand here are never replaced unasked, nor after they changed again', async () => {
    const draft = aDraft();
    const arriving = await travelled(draft);
    const here = await saveDraft({ ...draft, fields: { ...draft.fields, 'initiative.title': 'Written here' } }, LATER);
    if (here.kind !== 'saved') throw new Error(here.kind);
    expect(await receiveDraft(arriving, LATER, null)).toEqual({ kind: 'differs', here: here.draft });
    expect(await receiveDraft(arriving, LATER, here.draft.savedAt - 1)).toMatchObject({ kind: 'differs' });
    expect(await findDraft(draft.id)).toEqual(here.draft);
    expect(await receiveDraft(arriving, LATER, here.draft.savedAt)).toMatchObject({ kind: 'kept' });
    expect((await findDraft(draft.id))?.fields['initiative.title']).toBe(draft.fields['initiative.title']);
    expect((await findDraft(draft.id))?.savedAt).toBeGreaterThan(here.draft.savedAt);
  });

  test('what waits here to be sent is not begun anew', async () => {
    const entry = await queued();
    const arriving = { ...aDraft(), id: entry.id };
    expect(await receiveDraft(arriving, LATER, null)).toEqual({ kind: 'waiting' });
    expect(await findEntry(entry.id)).toEqual(entry);
  });

  test('what was handed in from here leads to its receipt; an edit of it is another text', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, LATER);
    const arriving = { ...aDraft(), id: entry.id };
    expect(await receiveDraft(arriving, LATER, null)).toEqual({ kind: 'handed-in', reference: receipt.reference });
    const editing = { reference: receipt.reference, n: 2, phone: '+84912345678' };
    expect(await receiveDraft({ ...arriving, editing }, LATER, null)).toMatchObject({ kind: 'kept', draft: { editing } });
  });

  test('what was deleted here comes back when its author brings it back', async () => {
    const draft = aDraft();
    await saveDraft(draft, NOW);
    await deleteDraft(draft.id, LATER);
    const arrival = await receiveDraft(await travelled(draft), LATER + 1, null);
    expect(arrival).toMatchObject({ kind: 'kept' });
    if (arrival.kind === 'kept') expect(await saveDraft(arrival.draft, LATER + 2)).toMatchObject({ kind: 'saved' });
  });

  test('where it came from it stays, and is remembered as moved through every save', async () => {
    const draft = aDraft();
    await saveDraft(draft, NOW);
    await markMoved(draft.id, LATER);
    await saveDraft({ ...draft, savedAt: NOW + 1, fields: { ...draft.fields, 'initiative.title': 'Written on' } }, LATER + 1);
    expect(await findDraft(draft.id)).toMatchObject({ movedAt: LATER, fields: { 'initiative.title': 'Written on' } });
    await markMoved('gone', LATER);
    expect(await listDrafts()).toHaveLength(1);
  });
});
