import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { PUT } from '#app/api/initiatives/[id]/route.ts';
import { engine } from '#lib/db/engine.ts';
import { aSubmission, CLOSES_AT, openCampaign } from '#tests/support/builders.ts';
import { request, route } from '#tests/support/requests.ts';
import { stillServer } from '#tests/support/still-server.ts';

let campaignId = '';

stillServer();
beforeEach(async () => {
  campaignId = await openCampaign(engine());
});

const put = (body: string, headers: Record<string, string> = {}) =>
  PUT(request('/', { method: 'PUT', body, headers }), route({ id: randomUUID() }));

/** A body that is read as it comes. */
function streamed(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) {
  const init = { method: 'PUT', body: new ReadableStream({ pull }), headers: { 'content-type': 'application/json' }, duplex: 'half' };
  return PUT(new Request('http://sk.test/', init), route({ id: randomUUID() }));
}

test('a request counts by its arrival: a body that trickles in over the close is in time', async () => {
  vi.setSystemTime(CLOSES_AT - 1);
  const text = new TextEncoder().encode(JSON.stringify(aSubmission(campaignId)));
  const answer = await streamed((controller) => {
    vi.setSystemTime(CLOSES_AT + 60_000);
    controller.enqueue(text);
    controller.close();
  });
  expect(answer.status).toBe(201);
  expect((await answer.json()).receivedAt).toBe('2021-04-20T23:59:59.999+07:00');
});

test('a body beyond 256 KiB is refused, declared or not', async () => {
  expect(await (await put(JSON.stringify({ text: 'x'.repeat(256 * 1024) }))).json()).toMatchObject({ status: 413, code: 'too-large' });
  expect(await (await put('{}', { 'content-length': '300000' })).json()).toMatchObject({ status: 413 });
  const exact = `{"a":"${'x'.repeat(256 * 1024 - 8)}"}`;
  expect(Buffer.byteLength(exact)).toBe(256 * 1024);
  expect((await put(exact)).status).toBe(422);
});

test('a stream without end is cut off at the limit', async () => {
  let pulled = 0;
  const chunk = new Uint8Array(64 * 1024).fill(32);
  const answer = await streamed((controller) => {
    pulled += 1;
    controller.enqueue(chunk);
  });
  expect(answer.status).toBe(413);
  expect(pulled).toBeLessThan(10);
});
