import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as getTracked } from '#app/api/initiatives/[id]/route.ts';
import { POST } from '#app/nop/route.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { trackedInitiativeSchema } from '#lib/contracts/tracking.ts';
import { engine } from '#lib/db/engine.ts';
import { type Handover, takeForm } from '#lib/http/plain-form-handover.ts';
import { aSubmission, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

/** Stands where the form's page stands; what it would show is proved in `tests/components/hostile-text`. */
let page: Server;
let taken: Handover | null = null;
let complete: Record<string, string> = {};

beforeAll(async () => {
  page = createServer((asked, answer) => {
    taken = takeForm(new URL(asked.url ?? '', 'http://page').searchParams.get('lan') ?? '');
    answer.end('<form>again</form>');
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  const address = page.address();
  process.env.PORT = String(typeof address === 'object' ? address?.port : '');
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  await processDatabase();
  await plantTree(engine());
  const sent = fieldsFromSubmission(aSubmission(await openCampaign(engine())));
  complete = { ...sent, 'consent.processing': 'yes', 'consent.textVersion': '1' };
});
afterAll(async () => {
  vi.useRealTimers();
  await new Promise((resolve) => page.close(resolve));
});
beforeEach(() => {
  taken = null;
  complete = { ...complete, id: randomUUID() };
});

const FORM = 'application/x-www-form-urlencoded';
const encoded = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const rows = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM initiatives`)?.n;

function post(body: string | Uint8Array<ArrayBuffer>, type = FORM) {
  return POST(new Request('http://sk.test/nop', { method: 'POST', body, headers: { host: 'sk.test', 'content-type': type } }));
}

async function storedOf(answer: Response) {
  expect(answer.status).toBe(303);
  const reference = answer.headers.get('location')?.split('/').at(-1) ?? '';
  const tracked = await getTracked(request('/', { phone: '0912345678' }), route({ id: reference }));
  return trackedInitiativeSchema.parse(await tracked.json());
}

describe('stored harmlessly, and given back as the text that it is', () => {
  test.each(HOSTILE_TEXTS)('$name', async ({ typed, kept }) => {
    const rest = ' and the rest of a long enough sentence';
    const names = ['initiative.title', 'initiative.effect', 'author.section'];
    const sent = { ...complete, ...Object.fromEntries(names.map((name) => [name, typed + rest])) };
    const { title, content } = await storedOf(await post(encoded(sent)));
    // A form carries no half pairs: the browser has replaced them before.
    expect([title, content.initiative.effect, content.author.section]).toEqual(Array(3).fill(kept + rest));
  });
});

describe('refused, nothing stored, and what could be read comes back', () => {
  const AMONG: Record<string, Record<string, string>> = {
    'a year in words': { 'author.birthYear': '1990; DROP' },
    'a year as a power': { 'author.birthYear': '199e1' },
    'a share below nothing': { 'author.sharePercent': '-1', 'coAuthors.0.fullName': 'Lan', 'coAuthors.0.isUnionMember': 'yes' },
    'a co-author of a strange row': { 'coAuthors.0.fullName': '<b>', 'coAuthors.0.isUnionMember': 'yes' },
    'a day that is none': { 'initiative.appliedFrom': '30/02/2021' },
    'the year 0': { 'initiative.appliedFrom': '00/00/0000' },
    'an amount that must be guessed': { 'initiative.benefitVnd': '1e400' },
    'an amount below nothing': { 'initiative.benefitVnd': '-5' },
    'no consent': { 'consent.processing': 'true' },
    'a sector of its own': { 'initiative.sector': '__proto__' },
    'criteria of its own': { 'initiative.criteria': 'constructor' },
    'a mail with two lines': { 'author.email': 'a@b.vn\r\nBcc: c@d.vn' },
    'digits of another script': { 'author.phone': '\u0660\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668' },
    'a unit in lower case': { 'unit.grassrootsUnitCode': 'low-1' },
    'a unit of somebody else': { 'unit.grassrootsUnitCode': 'LOW-2' },
    'a title too long': { 'initiative.title': 'x'.repeat(201) },
    'a text too long': { 'initiative.effect': 'x'.repeat(20_001) },
  };
  const names = HOSTILE_NAMES.map((name) => ({
    name: `the name ${name.slice(0, 30)} (${name.length})`,
    wrong: { 'author.fullName': name },
  }));
  test.each([...Object.entries(AMONG).map(([name, wrong]) => ({ name, wrong })), ...names])('$name', async ({ wrong }) => {
    const before = rows();
    const sent = { ...complete, ...wrong };
    expect((await post(encoded(sent))).status).toBe(422);
    expect(taken?.problem).toBeOneOf(['invalid-fields', 'unknown-unit']);
    expect(taken?.fields).toEqual(sent);
    expect(rows()).toBe(before);
  });

  const multipart = (name: string, value: string) => `--y\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--y--\r\n`;
  const WHOLE: { name: string; body: string | Uint8Array<ArrayBuffer>; type?: string; status: number }[] = [
    { name: 'nothing', body: '', status: 200 },
    { name: 'names alone', body: '&&&=&==&a&b', status: 200 },
    { name: 'names of prototypes', body: '__proto__=1&constructor=2&__proto__[isAdmin]=3&constructor.prototype=4', status: 200 },
    { name: 'percent signs that escape nothing', body: '%=%ZZ&%u0041=%', status: 200 },
    { name: 'bytes that are no UTF-8', body: new Uint8Array([0xff, 0xfe, 0x3d, 0xc0, 0xaf]), status: 200 },
    { name: 'a hundred thousand names', body: Array.from({ length: 100_000 }, (_, i) => `${i}=`).join('&'), status: 200 },
    { name: 'a hundred co-authors', body: Array.from({ length: 100 }, (_, i) => `coAuthors.${i}.fullName=Lan`).join('&'), status: 200 },
    { name: 'a byte too many', body: `x=${'y'.repeat(1024 * 1024 - 1)}`, status: 413 },
    {
      name: 'a file where a text belongs',
      body: multipart('x"; filename="x.html', '<script>'),
      type: 'multipart/form-data; boundary=y',
      status: 200,
    },
    {
      name: 'parts never closed',
      body: '--y\r\nContent-Disposition: form-data; name="x"\r\n\r\n',
      type: 'multipart/form-data; boundary=y',
      status: 400,
    },
    { name: 'parts without a boundary', body: multipart('x', 'y'), type: 'multipart/form-data', status: 400 },
    { name: 'a boundary of line ends', body: multipart('x', 'y'), type: 'multipart/form-data; boundary="\\r\\n"', status: 400 },
    { name: 'JSON', body: '{}', type: 'application/json', status: 415 },
    { name: 'text', body: 'x=y', type: 'text/plain', status: 415 },
    { name: 'a type that begins alike', body: 'x=y', type: 'application/x-www-form-urlencoded-x', status: 400 },
  ];
  test.each(WHOLE)('$name', async ({ body, type, status }) => {
    const before = rows();
    const answer = await post(body, type);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(rows()).toBe(before);
  });

  test('an id that is no id of a phone makes a new form instead of a record', async () => {
    for (const id of ['x', complete.id?.toUpperCase() ?? '', '00000000-0000-0000-0000-000000000000', '../x']) {
      const before = rows();
      expect((await post(encoded({ ...complete, id }))).status).toBe(200);
      expect(taken?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
      expect(rows()).toBe(before);
    }
  });
});
