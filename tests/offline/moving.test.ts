import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DELETE, PUT } from '#app/api/drops/[id]/route.ts';
import { makeCode, makeLink } from '#components/worker/moving/make-way.ts';
import { broughtBy } from '#components/worker/moving/moving-link.ts';
import { accept, offerOf, typedOffer } from '#components/worker/moving/receive-draft.ts';
import { engine } from '#lib/db/engine.ts';
import { LONGEST_IN_LINK, MOST_WRONG_CODES } from '#lib/domain/draft-move.ts';
import { codeFromValues, formatCode } from '#lib/domain/reference.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { findDraft, newDraft } from '#lib/offline/draft-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { aDraft, answering, NOW } from './support/phone.ts';

const ORIGIN = 'https://sangkien.example';

/** The phone's calls reach the real handlers and a real database. */
const calls: { path: string; method: string; body: string }[] = [];
const online = async (path: string, { method = 'GET', ...init }: RequestInit): Promise<Response> => {
  calls.push({ path, method, body: String(init.body ?? '') });
  const sent = new Request(`http://sk.test${path}`, { method, headers: new Headers(init.headers), body: init.body ?? null });
  return await (method === 'PUT' ? PUT : DELETE)(sent, { params: Promise.resolve({ id: path.split('/').at(-1) ?? '' }) });
};

beforeEach(async () => {
  globalThis.sangKienCounts = undefined;
  await processDatabase();
  calls.length = 0;
  vi.stubGlobal('fetch', online);
});

/** Text that does not become shorter by packing. */
const noise = (length: number) => {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + Math.floor((seed / 2_147_483_647) * 90));
  }).join('');
};
const longDraft = (length: number) => newDraft({ 'initiative.title': 'Gá dẫn vải', 'initiative.solution': noise(length) }, NOW);

async function linkOf(draft: Draft): Promise<string> {
  const link = await makeLink(draft, ORIGIN);
  if (link.kind === 'failed') throw new Error(link.why);
  return link.address;
}

async function open(address: string) {
  const brought = broughtBy(address);
  const offer = brought && (await offerOf(brought));
  if (!offer || offer.kind === 'refused') return offer;
  return await accept(offer);
}

async function type(typed: string) {
  const offer = await typedOffer(typed);
  if (!offer || offer.kind === 'refused') return offer;
  return await accept(offer);
}

const rows = () => engine().reader.all(sql`SELECT * FROM drops`);

describe('a link', () => {
  test('is the draft itself while it is short, and then no server hears of it', async () => {
    const draft = aDraft();
    const address = await linkOf(draft);
    expect(address.startsWith(`${ORIGIN}${PATHS.receive}#`)).toBe(true);
    expect(await open(address)).toMatchObject({ kind: 'kept', draft: { id: draft.id } });
    expect(calls).toEqual([]);
  });

  test('carries at most 2.000 symbols of draft', async () => {
    const inside: number[] = [];
    for (let length = 1_000; length < 1_700; length += 5) {
      const address = await linkOf(longDraft(length));
      const [, symbols] = /#bai=(.*)$/.exec(address) ?? [];
      if (symbols !== undefined) inside.push(symbols.length);
    }
    expect(Math.max(...inside)).toBeLessThanOrEqual(LONGEST_IN_LINK);
    expect(Math.max(...inside)).toBeGreaterThan(LONGEST_IN_LINK - 20);
    expect(inside.length).toBeLessThan(140);
  });

  test('opens what lies sealed on the server, once; the server never saw the text or the key', async () => {
    const draft = longDraft(10_000);
    const address = await linkOf(draft);
    const [, key = ''] = /\.([\w-]+)$/.exec(address) ?? [];
    expect(key).toHaveLength(43);
    const told = JSON.stringify([calls, rows()]);
    expect(told).not.toContain(key);
    expect(told).not.toContain('initiative');
    expect(await open(address)).toMatchObject({ kind: 'kept', draft: { id: draft.id, fields: draft.fields } });
    expect(await open(address)).toEqual({ kind: 'refused', why: 'link-gone' });
    expect(rows()).toEqual([]);
  });

  test('with another key is used up and opens nothing', async () => {
    const address = await linkOf(longDraft(10_000));
    expect(await open(address.slice(0, -3) + (address.endsWith('AAA') ? 'BBB' : 'AAA'))).toEqual({ kind: 'refused', why: 'unreadable' });
  });

  test('to a phone that keeps nothing stays unused', async () => {
    const address = await linkOf(longDraft(10_000));
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await open(address)).toEqual({ kind: 'refused', why: 'unkept' });
    opening.mockRestore();
    expect(await open(address)).toMatchObject({ kind: 'kept' });
  });

  test('to a phone that is found full only when the draft has come is still there to be tried again', async () => {
    const draft = longDraft(10_000);
    const address = await linkOf(draft);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const received = await open(address);
    expect(received).toMatchObject({ kind: 'refused', why: 'unkept', again: { kind: 'offered', draft: { fields: draft.fields } } });
    expect(rows()).toEqual([]);
    full.mockRestore();
    const again = received?.kind === 'refused' ? received.again : undefined;
    expect(again && (await accept(again))).toMatchObject({ kind: 'kept', draft: { id: draft.id, fields: draft.fields } });
  });

  test.each([
    [new TypeError('Failed to fetch'), 'offline'],
    [new Response('<html>', { status: 200 }), 'broken'],
    [Response.json({ code: 'overloaded' }, { status: 503 }), 'busy'],
    [Response.json({ code: 'too-many-requests' }, { status: 429 }), 'busy'],
  ])('is not made when the server does not take it: %o', async (answer, why) => {
    answering(answer);
    expect(await makeLink(longDraft(10_000), ORIGIN)).toEqual({ kind: 'failed', why });
  });

  test('is not made of a text that no drop holds', async () => {
    expect(await makeLink(longDraft(80_000), ORIGIN)).toEqual({ kind: 'failed', why: 'too-long' });
    expect(calls).toEqual([]);
  });

  test.each(['', '=', 'bai=', 'bai=!!!', 'bai=AQEx', 'hop=', 'hop=abc.def', `hop=${'A'.repeat(22)}.short`, 'khac=AQEx', '%', '#bai=AQEx'])(
    'that ends in #%s is refused quietly',
    async (fragment) => {
      expect(await open(`${ORIGIN}${PATHS.receive}#${fragment}`)).toEqual(fragment === '' ? null : { kind: 'refused', why: 'unreadable' });
      expect(calls).toEqual([]);
    },
  );
});

describe('a typed code', () => {
  async function code(draft: Draft): Promise<string> {
    const made = await makeCode(draft);
    if (made.kind === 'failed') throw new Error(made.why);
    return made.code;
  }

  test('opens the draft as it is spoken or scribbled, once; the server never heard the code', async () => {
    const draft = aDraft();
    const drawn = await code(draft);
    expect(JSON.stringify([calls, rows()])).not.toContain(drawn.slice(3));
    expect(await type(` ${formatCode(drawn).toLowerCase()} `)).toMatchObject({ kind: 'kept', draft: { id: draft.id } });
    expect(await type(drawn)).toEqual({ kind: 'refused', why: 'code-gone' });
    expect(await findDraft(draft.id)).not.toBeNull();
  });

  test('that is none is told without asking; a pasted link is as good', async () => {
    expect(await typedOffer('7K3M-92X')).toBeNull();
    expect(await typedOffer('xin chào')).toBeNull();
    expect(calls).toEqual([]);
    const draft = aDraft();
    expect(await type(`Bài của tôi: ${await linkOf(draft)} `)).toMatchObject({ kind: 'kept', draft: { id: draft.id } });
  });

  test('is gone after five others of its shelf were tried', async () => {
    const drawn = await code(aDraft());
    const values = [...drawn.slice(0, 3)].map((symbol) => '0123456789ABCDEFGHJKMNPQRSTVWXY'.indexOf(symbol));
    const tried = Array.from({ length: MOST_WRONG_CODES + 1 }, (_, n) => codeFromValues([...values, n, n, n, n])).filter(
      (one) => one !== drawn,
    );
    for (const wrong of tried.slice(0, MOST_WRONG_CODES)) expect(await type(wrong)).toEqual({ kind: 'refused', why: 'code-gone' });
    expect(await type(drawn)).toEqual({ kind: 'refused', why: 'code-gone' });
    expect(rows()).toEqual([]);
  });

  test('and a sealed link say so where the browser cannot encrypt; a short link works', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), randomUUID: crypto.randomUUID.bind(crypto) });
    const draft = aDraft();
    expect(await makeCode(draft)).toEqual({ kind: 'failed', why: 'no-lock' });
    expect(await makeLink(longDraft(10_000), ORIGIN)).toEqual({ kind: 'failed', why: 'no-lock' });
    expect(await type('7K3M-92X7')).toBeNull();
    expect(await type(codeFromValues([1, 2, 3, 4, 5, 6, 7]))).toEqual({ kind: 'refused', why: 'no-lock' });
    expect(await open(await linkOf(draft))).toMatchObject({ kind: 'kept' });
  });
});
