import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { attachmentFile, attachmentFolder } from '#lib/db/attachment-files.ts';
import { deleteAttachment, findAttachment } from '#lib/db/attachments.ts';
import { engine } from '#lib/db/engine.ts';
import { attachmentAnswer } from '#lib/http/attachments.ts';
import { fileFormEndpoint } from '#lib/http/file-form-endpoint.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { hangAttachment } from '#lib/use-cases/hang-attachment.ts';
import { fileRequest, signedIn } from '#tests/support/accounts.ts';
import { PDF, wordFile } from '#tests/support/attachment-files.ts';
import { plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

/** A form as a piece of the program may declare it: a number and a file at a unit. */
const POST = fileFormEndpoint({
  actor: { may: 'announcement.send', in: ({ code }) => code },
  asks: z.object({ code: z.string() }),
  body: z.object({ number: z.string('required').check(z.minLength(1, 'required')) }),
  page: ({ code }) => `/page/${code}`,
  run: async (ctx, { number }, file) => ({ to: `/kept/${number}/${file === null ? 'none' : (await hangAttachment(ctx, file)).id}` }),
});

type Sent = { bytes?: Buffer; name?: string; number?: string; cookie?: string; code?: string; json?: boolean };

const form = ({ bytes, name = 'plan.pdf', number = '153', ...sent }: Sent) =>
  fileRequest('/form', { file: bytes ?? null, name, fields: { number }, ...sent });

const send = (sent: Sent) => POST(form(sent), route({ code: sent.code ?? 'LOW-1' }));
const stored = () => readdirSync(attachmentFolder(engine().file));

async function kept(sent: Sent) {
  const answer = await send(sent);
  expect(answer.status).toBe(200);
  const id =
    z
      .object({ to: z.string() })
      .parse(await answer.json())
      .to.split('/')
      .at(-1) ?? '';
  const row = await findAttachment(engine().reader, id);
  if (!row) throw new Error('nothing was kept');
  return row;
}

let cookie: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  ({ cookie } = await signedIn(engine(), 'admin', 'MID-1'));
});

describe('a form with a file', () => {
  test('keeps the bytes under their hash, and a row that names them, once for the same content', async () => {
    const row = await kept({ bytes: PDF, name: 'Kế hoạch số 153.pdf', cookie });
    expect(row).toMatchObject({ name: 'Kế hoạch số 153.pdf', kind: 'pdf', size: PDF.length });
    expect(readFileSync(attachmentFile(engine().file, row.sha256))).toEqual(PDF);
    const again = await kept({ bytes: PDF, name: 'other.pdf', cookie });
    expect([again.sha256, again.id === row.id, stored()]).toEqual([row.sha256, false, [row.sha256]]);
    expect(await checkDatabase(engine().file)).toEqual([]);
  });

  test('may come without one', async () => {
    expect(await (await send({ cookie })).json()).toEqual({ to: '/kept/153/none' });
  });

  test('is refused where it may not, before anything of it is kept', async () => {
    const viewer = await signedIn(engine(), 'viewer', 'MID-1');
    expect((await send({ bytes: PDF })).status).toBe(401);
    expect((await send({ bytes: PDF, cookie: viewer.cookie })).status).toBe(403);
    expect((await send({ bytes: PDF, cookie, code: 'LOW-2' })).status).toBe(404);
    expect(() => stored()).toThrow();
  });

  test('names the field at fault: too large, another kind, a field beside it', async () => {
    for (const [sent, error] of [
      [{ bytes: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-') }, { pointer: '/file', code: 'too-large' }],
      [{ bytes: Buffer.alloc(11 * 1024 * 1024, '%PDF-') }, { pointer: '/file', code: 'too-large' }],
      [{ bytes: Buffer.from('MZ') }, { pointer: '/file', code: 'not-a-kind' }],
      [
        { bytes: PDF, number: '' },
        { pointer: '/number', code: 'required' },
      ],
    ] as const) {
      const answer = await send({ ...sent, cookie });
      expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [error] }]);
    }
    expect(() => stored()).toThrow();
    const back = await send({ bytes: Buffer.from('MZ'), cookie, json: false });
    expect(back.headers.get('location')).toBe('/page/LOW-1?loi=invalid-fields&muc=file+not-a-kind');
  });

  test('that is torn or of another type is refused', async () => {
    const torn = request('/form', {
      method: 'POST',
      body: 'x',
      cookie,
      headers: { 'content-type': 'multipart/form-data; boundary=a', origin: 'http://sk.test', host: 'sk.test', accept: 'application/json' },
    });
    expect((await POST(torn, route({ code: 'LOW-1' }))).status).toBe(400);
    const other = request('/form', {
      method: 'POST',
      body: 'x',
      cookie,
      headers: { 'content-type': 'text/plain', origin: 'http://sk.test', host: 'sk.test', accept: 'application/json' },
    });
    expect((await POST(other, route({ code: 'LOW-1' }))).status).toBe(415);
  });

  test('waits its turn: a fifth at once is told to come back', async () => {
    const opened: ReadableStreamDefaultController<Uint8Array>[] = [];
    const slow = () => {
      const { headers } = form({ bytes: PDF, cookie });
      const body = new ReadableStream<Uint8Array>({ pull: (held) => void opened.push(held) }, { highWaterMark: 0 });
      const init = { method: 'POST', body, headers, duplex: 'half' };
      return POST(new Request('http://sk.test/form', init), route({ code: 'LOW-1' }));
    };
    const waiting = Array.from({ length: 4 }, slow);
    await vi.waitUntil(() => opened.length === 4);
    expect((await send({ bytes: PDF, cookie })).status).toBe(503);
    for (const held of opened) held.close();
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(400);
    expect((await send({ bytes: PDF, cookie })).status).toBe(200);
  });
});

test('a file is fetched as it was sent, to be kept and not shown, under its own name', async () => {
  const bytes = wordFile();
  const answer = attachmentAnswer(await kept({ bytes, name: "Kế hoạch (số 1) 'gửi'.docx", cookie }));
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-length': String(bytes.length),
    'content-disposition':
      'attachment; filename="ke-hoach-so-1-gui.docx"; filename*=UTF-8\'\'K%E1%BA%BF%20ho%E1%BA%A1ch%20%28s%E1%BB%91%201%29%20%27g%E1%BB%ADi%27.docx',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
});

test('a file that is lost is told by the check of the database', async () => {
  const row = await kept({ bytes: PDF, cookie });
  writeFileSync(attachmentFile(engine().file, row.sha256), 'x');
  expect(await checkDatabase(engine().file)).toEqual([expect.stringMatching(/files missing or cut short in .*attachments: 1/)]);
  await engine().commit((tx) => deleteAttachment(tx, row.id));
  expect(await checkDatabase(engine().file)).toEqual([]);
});
