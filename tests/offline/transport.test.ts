import { describe, expect, test, vi } from 'vitest';
import {
  fetchOwnReceipts,
  fetchPoster,
  fetchUnits,
  forgetOwnReceipt,
  sendEntry,
  trackInitiative,
  withdrawInitiative,
} from '#lib/offline/transport.ts';
import { answering, aReceipt, jsonAnswer, queued } from './support/phone.ts';

const HTML = { headers: { 'content-type': 'text/html' } };
const problem = (code: string, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  jsonAnswer({ type: `/problems/${code}`, title: 'x', status, code, requestId: 'r', ...more }, status, headers);

/** The headers came, and then the connection broke. */
const cutOff = () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) }), { status: 201 });

describe('a delivery succeeds only by a whole receipt of ours', () => {
  test.each([200, 201])('%i with the receipt of this id', async (status) => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    answering(jsonAnswer(receipt, status));
    expect(await sendEntry(entry)).toEqual({ kind: 'receipt', receipt });
  });

  test('never by anything else', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    const others: [string, Response | Error, string][] = [
      ['a captive portal', new Response('<html>Sign in</html>', HTML), 'bad-answer'],
      ['a truncated body', new Response(JSON.stringify(receipt).slice(0, -9)), 'bad-answer'],
      ['an answer cut off on its way', cutOff(), 'unreachable'],
      ['an empty 200', new Response(''), 'bad-answer'],
      ['the receipt of another id', jsonAnswer(aReceipt(crypto.randomUUID())), 'bad-answer'],
      ['a receipt without a reference', jsonAnswer({ ...receipt, reference: '' }), 'bad-answer'],
      ['a proxy’s 502 in HTML', new Response('<html>Bad gateway</html>', { status: 502, ...HTML }), 'bad-answer'],
      ['a 404 that is not ours', new Response('not found', { status: 404 }), 'bad-answer'],
      ['a bug of the server', jsonAnswer({ code: 'internal', status: 500 }, 500), 'bad-answer'],
      ['no network, or a redirect to a login page', new TypeError('Failed to fetch'), 'unreachable'],
    ];
    for (const [name, answer, kind] of others) {
      answering(answer);
      expect([name, (await sendEntry(entry)).kind]).toEqual([name, kind]);
    }
  });

  test('and is not waited for longer than thirty seconds', async () => {
    const entry = await queued();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal(
      'fetch',
      (_path: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const sending = sendEntry(entry);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await sending).toEqual({ kind: 'unreachable' });
  });
});

test('a delivery is a PUT by id, with the token of the queue, no redirect followed', async () => {
  const entry = { ...(await queued()), attemptToken: 'from-the-server' };
  const fetching = answering(jsonAnswer(aReceipt(entry.id)));
  await sendEntry(entry);
  await sendEntry({ ...entry, editing: { reference: null, n: 3, phone: '+84912345678' } });
  const [first, second] = fetching.mock.calls;
  expect([first?.[0], second?.[0]]).toEqual([`/api/initiatives/${entry.id}`, `/api/initiatives/${entry.id}/revisions/3`]);
  expect(first?.[1]).toMatchObject({
    method: 'PUT',
    redirect: 'error',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json' },
  });
  expect(JSON.parse(String(first?.[1]?.body))).toEqual({ ...entry.body, attemptToken: 'from-the-server' });
});

test('a receipt of an older revision does not answer for a newer one', async () => {
  const entry = await queued();
  answering(jsonAnswer(aReceipt(entry.id, { revision: 2 })));
  expect(await sendEntry({ ...entry, editing: { reference: null, n: 3, phone: '' } })).toEqual({ kind: 'bad-answer' });
});

describe('a refusal says what the phone must know', () => {
  test('its code, its fields, the revision that came first', async () => {
    const entry = await queued();
    const errors = [{ pointer: '/initiative/title', code: 'too-short' }, { pointer: '/x', code: 'of tomorrow' }, { pointer: 4 }];
    answering(problem('invalid-fields', 422, { errors }));
    expect(await sendEntry(entry)).toEqual({
      kind: 'refused',
      code: 'invalid-fields',
      errors: [errors[0], { pointer: '/x', code: 'invalid' }],
    });
    answering(problem('revision-conflict', 409, { revision: 4 }));
    expect(await sendEntry(entry)).toEqual({ kind: 'refused', code: 'revision-conflict', revision: 4 });
  });

  test('when to come back, by seconds or by date, measured on the server’s own clock', async () => {
    const entry = await queued();
    const date = { Date: 'Wed, 10 Mar 2021 00:00:00 GMT' };
    answering(problem('overloaded', 503, {}, { 'Retry-After': '7' }));
    expect(await sendEntry(entry)).toEqual({ kind: 'refused', code: 'overloaded', retryAfterSeconds: 7 });
    answering(new Response('busy', { status: 503, headers: { ...date, 'Retry-After': 'Wed, 10 Mar 2021 00:01:30 GMT' } }));
    expect(await sendEntry(entry)).toEqual({ kind: 'bad-answer', retryAfterSeconds: 90 });
    answering(problem('window-not-open', 409, { opensAt: '2021-03-10T07:00:20.000+07:00' }, date));
    expect(await sendEntry(entry)).toEqual({ kind: 'refused', code: 'window-not-open', opensInMs: 20_000 });
  });
});

describe('other calls', () => {
  test('a withdrawal counts only by 204: portals answer 200', async () => {
    for (const [answer, kind] of [
      [new Response(null, { status: 204 }), 'ok'],
      [new Response('<html>', HTML), 'bad-answer'],
      [problem('window-closed', 409), 'refused'],
    ] as const) {
      answering(answer);
      expect((await withdrawInitiative('an-id', '0912 345 678')).kind).toBe(kind);
    }
  });

  test('the phone number travels in a header, never in an address', async () => {
    const fetching = answering(problem('not-found', 404));
    expect(await trackInitiative('7K3M-92XH', '0912 345 678')).toEqual({ kind: 'refused', code: 'not-found' });
    expect(fetching.mock.calls[0]).toMatchObject(['/api/initiatives/7K3M-92XH', { headers: { 'X-Phone': '0912 345 678' } }]);
  });

  test('searching says what it asks for', async () => {
    const fetching = answering(jsonAnswer({ units: [] }));
    for (const query of [{ parent: 'LDLD-74' }, { level: 'provincial' as const }, { q: 'dĩ an', level: 'immediate-upper' as const }])
      await fetchUnits(query);
    expect(fetching.mock.calls.map(([path]) => path)).toEqual([
      '/api/units?parent=LDLD-74',
      '/api/units?level=provincial',
      '/api/units?q=d%C4%A9+an&level=immediate-upper',
    ]);
  });

  test('a phone that says it has no network is not asked in the background, but what a person sends is tried', async () => {
    const entry = await queued();
    vi.stubGlobal('navigator', { onLine: false });
    const fetching = answering(jsonAnswer(aReceipt(entry.id)));
    expect([await fetchUnits({ parent: 'LDLD-74' }), await fetchOwnReceipts()]).toEqual([{ kind: 'unreachable' }, { kind: 'unreachable' }]);
    expect(fetching).not.toHaveBeenCalled();
    expect((await sendEntry(entry)).kind).toBe('receipt');
  });

  test('forgetting a receipt asks the server to take it out of the cookie', async () => {
    const fetching = answering(new Response(null, { status: 204 }));
    expect(await forgetOwnReceipt('7K3M-92XH')).toEqual({ kind: 'ok', value: null });
    expect(fetching.mock.calls[0]).toMatchObject(['/api/receipts/7K3M-92XH', { method: 'DELETE' }]);
  });

  test('an unfinished shape is no answer', async () => {
    answering(jsonAnswer({ receipts: [{ id: 'x' }] }));
    expect(await fetchOwnReceipts()).toEqual({ kind: 'bad-answer' });
    expect(await fetchPoster('7K3M92XH')).toEqual({ kind: 'bad-answer' });
  });
});
