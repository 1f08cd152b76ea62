import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { closeEngine, engine } from '#lib/db/engine.ts';
import { countScans } from '#lib/db/poster-scans.ts';
import { insertPosters, markRevoked } from '#lib/db/posters.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { schedulePrinting } from '#lib/http/poster-files.ts';
import { countingScans, countScan, flushScans } from '#lib/http/poster-scans.ts';
import { posterFile } from '#lib/http/print-posters.ts';
import { formRequest, signedIn } from '#tests/support/accounts.ts';
import { DURING, plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { listening } from '#tests/support/listening.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

const CODE = '00000000';

beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  await engine().commit((tx) => insertPosters(tx, [{ code: CODE, unitId: 'id-LOW-1', serial: 1, issuedAt: DURING }]));
});

const host = { host: 'sk.test' };
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('one poster', () => {
  test('comes as a PDF for the address that was asked, and as the picture of the same sheet', async () => {
    const { cookie } = await signedIn(engine(), 'viewer', 'MID-1');
    const pdf = await doorAt('/api/posters/[code]/pdf').GET(request('/x?format=a5', { cookie, headers: host }), route({ code: CODE }));
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-disposition')).toBe(`inline; filename="ap-phich-${CODE}-a5.pdf"`);
    expect(pdf.headers.get('cache-control')).toContain('no-store');
    const bytes = await bytesOf(pdf);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(bytes.includes(Buffer.from(`http://sk.test/q/${CODE}`, 'utf16le').swap16())).toBe(true);
    const picture = await doorAt('/api/posters/[code]/picture').GET(request('/x', { cookie, headers: host }), route({ code: CODE }));
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(await picture.text()).toMatch(/^<svg .*<\/svg>$/s);
  });

  test('that was revoked is not printed any more', async () => {
    const { cookie } = await signedIn(engine(), 'officer', 'LOW-1');
    await doorAt('/api/posters/[code]/revoke').POST(formRequest('/x', { cookie, fields: { reason: 'torn down' } }), route({ code: CODE }));
    const pdf = await doorAt('/api/posters/[code]/pdf').GET(request('/x', { cookie }), route({ code: CODE }));
    expect(pdf.status).toBe(410);
  });

  test('is not revoked without a reason', async () => {
    const { cookie } = await signedIn(engine(), 'officer', 'LOW-1');
    const answer = await doorAt('/api/posters/[code]/revoke').POST(
      formRequest('/x', { cookie, fields: { reason: ' ' } }),
      route({ code: CODE }),
    );
    expect(answer.status).toBe(422);
  });
});

describe('a file of many posters', () => {
  const stateAt = doorAt('/api/units/[code]/poster-files/[id]').GET;
  const pdfAt = doorAt('/api/units/[code]/poster-files/[id]/pdf').GET;

  async function asked(cookie: string): Promise<string> {
    const id = randomUUID();
    const fields = { id, format: 'a4', which: 'subtree' };
    const answer = await doorAt('/api/units/[code]/poster-files').POST(formRequest('/x', { cookie, fields }), route({ code: 'TOP-1' }));
    expect(answer.status).toBe(200);
    return id;
  }

  const printed = (cookie: string, id: string) =>
    vi.waitFor(
      async () => {
        const state = await (await stateAt(request('/x', { cookie }), route({ code: 'TOP-1', id }))).json();
        expect(state).toEqual({ id, posters: 3, printed: 3, state: 'ready' });
      },
      { timeout: 15_000, interval: 100 },
    );

  test('is printed by itself and fetched whole, also much later', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
    const id = await asked(cookie);
    await printed(cookie, id);
    const bytes = await bytesOf(await pdfAt(request('/x', { cookie }), route({ code: 'TOP-1', id })));
    expect(bytes.toString('latin1')).toMatch(/^%PDF[\s\S]*\/Count 3\b[\s\S]*%%EOF\s*$/);
  }, 20_000);

  test('is printed after a restart when the server ended before it was', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
    const id = await asked(cookie);
    await printed(cookie, id);
    const row = { finished_at: null };
    await engine().commit(async (tx) => tx.run(`UPDATE poster_files SET finished_at = ${row.finished_at}`));
    closeEngine();
    schedulePrinting();
    await printed(cookie, id);
  }, 30_000);

  test('goes after a day, with the file', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
    const id = await asked(cookie);
    await printed(cookie, id);
    const old = (Date.now() - DAY_MS - 1_000) / 1_000;
    utimesSync(posterFile(id), old, old);
    await engine().commit(async (tx) => tx.run(`UPDATE poster_files SET asked_at = ${old * 1_000}`));
    schedulePrinting();
    await vi.waitFor(() => expect(existsSync(posterFile(id))).toBe(false));
    expect((await stateAt(request('/x', { cookie }), route({ code: 'TOP-1', id }))).status).toBe(404);
  }, 20_000);

  test('belongs to its unit: under another it is not there', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
    const id = await asked(cookie);
    expect((await stateAt(request('/x', { cookie }), route({ code: 'MID-1', id }))).status).toBe(404);
    await printed(cookie, id);
  }, 20_000);
});

describe('scans', () => {
  const plain = new Headers();
  const counted = async () => (await countScans(engine().reader, [CODE], '2000-01-01')).get(CODE)?.all ?? 0;

  test('are written together, not one by one', async () => {
    for (let i = 0; i < 50; i += 1) countScan(CODE, DURING, plain);
    expect(await counted()).toBe(0);
    await flushScans();
    expect(await counted()).toBe(50);
    await flushScans();
    expect(await counted()).toBe(50);
  });

  test('are days of Viet Nam: 17:00 UTC begins the next', async () => {
    countScan(CODE, Date.UTC(2021, 2, 20, 16, 59, 59), plain);
    countScan(CODE, Date.UTC(2021, 2, 20, 17), plain);
    await flushScans();
    expect((await countScans(engine().reader, [CODE], '2021-03-21')).get(CODE)).toEqual({ all: 2, recent: 1 });
  });

  test.each(['purpose', 'sec-purpose', 'next-router-prefetch', 'rsc'])('are not what a browser asks ahead (%s)', async (name) => {
    countScan(CODE, DURING, new Headers({ [name]: 'prefetch' }));
    await flushScans();
    expect(await counted()).toBe(0);
  });

  test("are counted where questions for a poster's page are answered, in any spelling; made-up codes and other pages are none", async () => {
    const pages = countingScans((_, answer) => void answer.end('from memory'));
    const server = createServer((asked, answer) => void pages(asked, answer));
    const origin = await listening(server);
    for (const path of [`/q/${CODE}`, `/q/${CODE}?x=1`, '/q/0000-0000', '/q/11111113', '/q/7K3M92XH', '/q/nothing', '/soan'])
      await (await fetch(origin + path)).text();
    await fetch(`${origin}/q/${CODE}`, { method: 'POST' });
    server.close().closeAllConnections();
    await flushScans();
    expect(await counted()).toBe(3);
  });

  test('of a poster that was revoked are none', async () => {
    countScan(CODE, DURING, plain);
    await engine().commit((tx) => markRevoked(tx, CODE, DURING, 'torn'));
    await flushScans();
    expect(await counted()).toBe(0);
  });

  test('wait in memory while the database cannot be written', async () => {
    countScan(CODE, DURING, plain);
    const { writer } = engine();
    writer.run('ALTER TABLE poster_scans RENAME TO elsewhere');
    await flushScans();
    writer.run('ALTER TABLE elsewhere RENAME TO poster_scans');
    await flushScans();
    expect(await counted()).toBe(1);
  });
});
