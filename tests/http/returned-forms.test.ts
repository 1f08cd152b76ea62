import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessions } from '#drizzle/schema/accounts.ts';
import { engine } from '#lib/db/engine.ts';
import { MINUTE_MS } from '#lib/domain/instant.ts';
import { returnedTo } from '#lib/http/returned-form.ts';
import { FORM_FIELD, markText } from '#lib/messages/desk/typed-form.ts';
import { cookiesFrom, fileRequest, formRequest, PASSWORD, sessionCookie, signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { route } from '#tests/support/requests.ts';

const { POST: announce } = doorAt('/api/announcements');
const { POST: signIn } = doorAt('/api/sign-in');
const { POST: changePassword } = doorAt('/api/my/password');
const { POST: uploadTable } = doorAt('/api/units/[code]/imports');

const KEEP = 'announcement:MID-1:';
const CALL = '/api/announcements?unitCode=MID-1';
const TEXT = 'Đề nghị các CĐCS ở Dĩ An báo cáo kết quả.\n'.repeat(240).slice(0, 10_000);
const TYPED = { title: '', text: TEXT, audience: 'grassroots', acknowledgeBy: '31/4/2021' };

let writer: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  globalThis.sangKienCounts = undefined;
  globalThis.sangKienTyped = undefined;
  await processDatabase();
  await plantTree(engine());
  writer = await signedIn(engine(), 'admin', 'MID-1');
});
afterEach(() => vi.useRealTimers());

const marked = (account: string, keep = KEEP, fields: Record<string, string> = TYPED) => ({
  ...fields,
  [FORM_FIELD]: markText({ keep, edition: '', account }),
});
const plain = (path: string, fields: Record<string, string>, cookie?: string) =>
  formRequest(path, { fields, json: false, ...(cookie === undefined ? {} : { cookie }) });

/** Where a refused form leads its browser, and what that sends along from then on. */
function backFrom(answer: Response, cookie = '') {
  expect(answer.status).toBe(303);
  const to = new URL(answer.headers.get('location') ?? '', 'http://sk.test');
  return { to, cookie: [cookie, cookiesFrom(answer)].filter(Boolean).join('; ') };
}

/** What the page at an address is drawn with. */
function pageAt({ to, cookie }: { to: URL; cookie: string }, reader: string) {
  const query: Record<string, string[]> = {};
  for (const [name, value] of to.searchParams) query[name] = [...(query[name] ?? []), value];
  return returnedTo(Promise.resolve(query), reader, async () => new Headers(cookie === '' ? {} : { cookie }));
}

async function refusedAnnouncement() {
  return backFrom(await announce(plain(CALL, marked(writer.id), writer.cookie), route({})), writer.cookie);
}

describe('a plain form that is refused', () => {
  test('comes back with all that was typed, ten thousand letters of it, and why', async () => {
    const back = await refusedAnnouncement();
    expect(back.to.pathname).toBe('/quan-tri/thong-bao/moi');
    const page = await pageAt(back, writer.id);
    expect(page).toMatchObject({ account: writer.id, form: KEEP, typed: { edition: '', fields: TYPED } });
    expect(page.refusal?.faults.map(({ name }) => name)).toContain('title');
  });

  test('tells it once: the same page again says why, and no more', async () => {
    const back = await refusedAnnouncement();
    await pageAt(back, writer.id);
    expect(await pageAt(back, writer.id)).toMatchObject({ form: KEEP, refusal: { code: 'invalid-fields' }, typed: null });
  });

  test('tells nobody else: no other account, no other browser, nobody signed out', async () => {
    const back = await refusedAnnouncement();
    const other = await signedIn(engine(), 'admin', 'MID-1');
    for (const [reader, cookie] of [
      [other.id, back.cookie],
      [writer.id, writer.cookie],
      [writer.id, `${writer.cookie}; sang-kien.typed=AAAAAAAAAAAAAAAAAAAAAAAA`],
      ['', back.cookie],
    ] as const) {
      expect((await pageAt({ to: back.to, cookie }, reader)).typed).toBeNull();
    }
    expect((await pageAt(back, writer.id)).typed).not.toBeNull();
  });

  test('keeps what one account typed into a form that was drawn for another from both', async () => {
    const other = await signedIn(engine(), 'admin', 'MID-1');
    const back = backFrom(await announce(plain(CALL, marked(other.id), writer.cookie), route({})), writer.cookie);
    for (const reader of [writer.id, other.id]) expect((await pageAt(back, reader)).typed).toBeNull();
  });

  test('waits a quarter of an hour and no longer, and is out of memory then', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const [early, late] = [await refusedAnnouncement(), await refusedAnnouncement()];
    await vi.advanceTimersByTimeAsync(15 * MINUTE_MS - 1);
    expect((await pageAt(early, writer.id)).typed).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect((await pageAt(late, writer.id)).typed).toBeNull();
    expect(globalThis.sangKienTyped?.known.size).toBe(0);
  });

  test('is kept even when it is too large to be taken', async () => {
    const fields = { ...TYPED, text: TEXT.repeat(20) };
    const size = String(new URLSearchParams(marked(writer.id, KEEP, fields)).toString().length);
    const sent = formRequest(CALL, {
      fields: marked(writer.id, KEEP, fields),
      cookie: writer.cookie,
      json: false,
      headers: { 'content-length': size },
    });
    const back = backFrom(await announce(sent, route({})), writer.cookie);
    expect(await pageAt(back, writer.id)).toMatchObject({ refusal: { code: 'too-large' }, typed: { fields } });
  });

  test('with a file comes back without the file', async () => {
    const fields = { note: 'Danh sách tháng Ba', [FORM_FIELD]: markText({ keep: 'import:MID-1', edition: '', account: writer.id }) };
    const sent = fileRequest('/api/units/MID-1/imports', { file: Buffer.from('no table'), fields, cookie: writer.cookie, json: false });
    const back = backFrom(await uploadTable(sent, route({ code: 'MID-1' })), writer.cookie);
    expect((await pageAt(back, writer.id)).typed?.fields).toEqual({ note: 'Danh sách tháng Ba' });
  });

  test('whose file is much too large comes back with the texts before it', async () => {
    const fields = marked(writer.id, 'import:MID-1', { note: TEXT });
    const headers = { 'content-length': String(11 * 1024 * 1024) };
    const sent = { file: Buffer.alloc(11 * 1024 * 1024, 'x'), fields, cookie: writer.cookie, json: false, headers };
    const back = backFrom(await uploadTable(fileRequest('/api/units/MID-1/imports', sent), route({ code: 'MID-1' })), writer.cookie);
    const page = await pageAt(back, writer.id);
    expect([page.refusal?.faults[0]?.name, page.typed?.fields]).toEqual(['file', { note: TEXT }]);
  });

  test('from a foreign page is not even read', async () => {
    const request = formRequest(CALL, {
      fields: marked(writer.id),
      cookie: writer.cookie,
      json: false,
      headers: { origin: 'https://evil.test' },
    });
    const back = backFrom(await announce(request, route({})));
    expect([back.to.searchParams.get('giu'), back.cookie, request.bodyUsed]).toEqual([null, '', false]);
  });
});

describe('secrets', () => {
  test('are never kept: a wrong password comes back with the user name alone', async () => {
    const fields = {
      username: 'hoa.nguyen',
      password: 'kim chỉ vải áo',
      [FORM_FIELD]: markText({ keep: 'sign-in', edition: '', account: '' }),
    };
    const back = backFrom(await signIn(plain('/api/sign-in', fields), route({})));
    expect(await pageAt(back, '')).toMatchObject({ form: 'sign-in', typed: { fields: { username: 'hoa.nguyen' } } });
    expect(JSON.stringify([...(globalThis.sangKienTyped?.unknown.values() ?? [])])).not.toContain('kim chỉ');
  });

  test('alone leave nothing, and no cookie', async () => {
    const fields = marked(writer.id, 'password', { current: PASSWORD, password: 'short' });
    const answer = await changePassword(plain('/api/my/password', fields, writer.cookie), route({}));
    expect([backFrom(answer).to.searchParams.get('giu'), answer.headers.getSetCookie()]).toEqual([null, []]);
  });
});

describe('a session that ended before the form was sent', () => {
  const endSessions = () => engine().commit(async (tx) => tx.delete(sessions));

  /** The page that signing in leads on to. */
  async function wantedAfter(cookie: string) {
    await endSessions();
    const back = backFrom(await announce(plain(CALL, marked(writer.id), cookie), route({})), cookie);
    expect(back.to.pathname).toBe('/can-bo/dang-nhap');
    return { to: new URL(back.to.searchParams.get('tiep') ?? '', 'http://sk.test'), cookie: back.cookie };
  }

  test('leads over the sign-in back to the form with all that was typed', async () => {
    const wanted = await wantedAfter(writer.cookie);
    const again = await sessionCookie(engine(), writer.id);
    const page = await pageAt({ ...wanted, cookie: `${wanted.cookie}; ${again}` }, writer.id);
    expect([wanted.to.pathname, page]).toMatchObject(['/quan-tri/thong-bao/moi', { form: KEEP, refusal: null, typed: { fields: TYPED } }]);
  });

  test('shows nothing of it to somebody else who signs in at the same browser', async () => {
    const wanted = await wantedAfter(writer.cookie);
    const other = await signedIn(engine(), 'admin', 'MID-1');
    expect((await pageAt(wanted, other.id)).typed).toBeNull();
  });
});

describe('memory', () => {
  test('is not filled by fields that say nothing, and a form of very many is not taken apart', async () => {
    const empty = (most: number) => Object.fromEntries(Array.from({ length: most }, (_, n) => [`${'n'.repeat(900)}${n}`, '']));
    for (let n = 0; n < 12; n += 1) await announce(plain(CALL, marked('', KEEP, empty(900))), route({}));
    const held = globalThis.sangKienTyped?.unknown.size ?? 0;
    expect(held).toBeLessThan(10);
    await announce(plain(CALL, marked('', KEEP, empty(1_100))), route({}));
    expect(globalThis.sangKienTyped?.unknown.size).toBe(held);
  });

  test('has an end: the oldest forms go, and nobody without an account pushes out what somebody with one typed', async () => {
    const kept = await refusedAnnouncement();
    const fields = { username: 'x'.repeat(60_000), [FORM_FIELD]: markText({ keep: 'sign-in', edition: '', account: '' }) };
    const first = backFrom(await signIn(plain('/api/sign-in', fields), route({})));
    for (let n = 0; n < 140; n += 1) await signIn(plain('/api/sign-in', fields), route({}));
    expect(globalThis.sangKienTyped?.unknown.size).toBe(133);
    expect((await pageAt(first, '')).typed).toBeNull();
    expect((await pageAt(kept, writer.id)).typed).not.toBeNull();
  });
});
