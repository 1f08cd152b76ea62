import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { setDisabled } from '#lib/db/accounts.ts';
import { engine } from '#lib/db/engine.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { auth } from '#lib/http/auth.ts';
import { findSetUp } from '#lib/http/two-factor.ts';
import { anAccount, cookiesFrom, formRequest, PASSWORD, sessionCookie, signedIn } from '#tests/support/accounts.ts';
import { DURING } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { route } from '#tests/support/requests.ts';
import { stillServer, verbs, who } from '#tests/support/still-server.ts';

const { POST: signIn } = doorAt('/api/sign-in');
const { POST: confirmSignIn } = doorAt('/api/sign-in/second-factor');
const { POST: signOut } = doorAt('/api/sign-out');
const { POST: startTwoFactor } = doorAt('/api/my/two-factor');
const { POST: confirmTwoFactor } = doorAt('/api/my/two-factor/confirm');
const { POST: switchOff } = doorAt('/api/my/two-factor/off');
const { POST: createAccount } = doorAt('/api/accounts');
const { POST: changePassword } = doorAt('/api/my/password');

type Rest = Parameters<typeof formRequest>[1];

stillServer();

const enter = ({ wanted = '', ...fields }: Record<string, string>, rest: Rest = {}) =>
  signIn(formRequest(`/api/sign-in?tiep=${encodeURIComponent(wanted)}`, { fields, ...rest }), route());
const officer = (username = 'hoa.nguyen') => anAccount(engine(), [{ role: 'officer', unit: 'LOW-1' }], { username, hashed: true });
const sessions = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM sessions`)?.n;

describe('name and password', () => {
  test('open a session that the database keeps, without address or browser', async () => {
    const { id } = await officer();
    const headers = { 'user-agent': 'A Browser', 'x-forwarded-for': '10.1.2.3' };
    const answer = await enter({ username: ' Hoa.Nguyen ', password: PASSWORD }, { headers });
    expect([answer.status, await answer.json()]).toEqual([200, { to: '/can-bo' }]);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sang-kien\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await who(cookiesFrom(answer))).toMatchObject({ id, grants: [{ role: 'officer', unitCode: 'LOW-1' }] });
    expect(engine().reader.all(sql`SELECT ip_address AS ip, user_agent AS agent FROM sessions`)).toEqual([{ ip: '', agent: '' }]);
    expect(verbs()).toEqual(['signed-in']);
    expect(engine().reader.all(sql`SELECT unit_id AS unit FROM audit_entries ORDER BY unit`)).toEqual(
      ['id-LOW-1', 'id-MID-1', 'id-ROOT', 'id-TOP-1'].map((unit) => ({ unit })),
    );
  });

  test('a telephone number signs in however it is typed', async () => {
    await officer('+84912345678');
    expect((await enter({ username: '0912.345.678', password: PASSWORD })).status).toBe(200);
  });

  test('lead on to the page that was wanted, never to another site', async () => {
    await officer();
    const to = async (wanted: string) => (await (await enter({ username: 'hoa.nguyen', password: PASSWORD, wanted })).json()).to;
    expect(await to('/quan-tri/tai-khoan?trang=2')).toBe('/quan-tri/tai-khoan?trang=2');
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', ''])
      expect(await to(elsewhere)).toBe('/can-bo');
  });

  test('without JavaScript: 303 on, or 303 back to the form with the reason', async () => {
    await officer();
    const good = await enter({ username: 'hoa.nguyen', password: PASSWORD }, { json: false });
    expect([good.status, good.headers.get('location')]).toEqual([303, '/can-bo']);
    const bad = await enter({ username: 'hoa.nguyen', password: 'not the password' }, { json: false });
    expect([bad.status, bad.headers.get('location')]).toEqual([303, '/can-bo/dang-nhap?loi=wrong-sign-in']);
    const back = await enter({ username: 'hoa.nguyen', password: 'not the password', wanted: '/quan-tri' }, { json: false });
    expect(back.headers.get('location')).toBe('/can-bo/dang-nhap?tiep=%2Fquan-tri&loi=wrong-sign-in');
  });

  test('a session that somebody else put into the browser is not the one that is signed in (fixation)', async () => {
    const [victim, attacker] = [await officer(), await officer('attacker')];
    const planted = await sessionCookie(engine(), attacker.id);
    const answer = await enter({ username: 'hoa.nguyen', password: PASSWORD }, { cookie: planted });
    expect(cookiesFrom(answer)).not.toContain(planted);
    expect(await who(cookiesFrom(answer))).toMatchObject({ id: victim.id });
    expect(await who(planted)).toMatchObject({ id: attacker.id });
    expect(await who('sang-kien.session_token=chosen.signature')).toBeNull();
  });

  test('signing out ends the session in the database, not only in the browser', async () => {
    await officer();
    const cookie = cookiesFrom(await enter({ username: 'hoa.nguyen', password: PASSWORD }));
    const answer = await signOut(formRequest('/api/sign-out', { cookie }), route());
    expect(await answer.json()).toEqual({ to: '/can-bo/dang-nhap' });
    expect([await who(cookie), sessions()]).toEqual([null, 0]);
    expect(verbs()).toEqual(['signed-in', 'signed-out']);
  });

  test('hold for fourteen days', async () => {
    await officer();
    const cookie = cookiesFrom(await enter({ username: 'hoa.nguyen', password: PASSWORD }));
    vi.setSystemTime(DURING + 14 * 24 * HOUR_MS - 1);
    expect(await who(cookie)).not.toBeNull();
    vi.setSystemTime(DURING + 14 * 24 * HOUR_MS + 1);
    expect(await who(cookie)).toBeNull();
  });
});

describe('who has no account here', () => {
  const told = async (answer: Response) => ({
    status: answer.status,
    code: (await answer.json()).code,
    cookies: answer.headers.getSetCookie(),
  });

  test('learns nothing: unknown, wrong, never taken over and disabled answer alike and cost one scrypt each', async () => {
    const disabled = await officer('disabled');
    await engine().commit((tx) => setDisabled(tx, disabled.id, DURING, DURING));
    await officer();
    const { cookie } = await signedIn(engine(), 'admin', 'MID-1');
    const fields = { name: 'New Person', username: 'never.taken', role: 'officer', unitCode: 'LOW-1' };
    expect((await createAccount(formRequest('/api/accounts', { fields, cookie }), route())).status).toBe(200);
    const tries = [
      { username: 'nobody', password: PASSWORD },
      { username: 'hoa.nguyen', password: 'not the password' },
      { username: 'never.taken', password: PASSWORD },
      { username: 'disabled', password: PASSWORD },
      { username: '?? no name at all ??', password: PASSWORD },
    ];
    for (const one of tries) {
      const before = process.cpuUsage();
      expect(await told(await enter(one))).toEqual({ status: 401, code: 'wrong-sign-in', cookies: [] });
      expect(process.cpuUsage(before).user).toBeGreaterThan(15_000);
    }
  });

  test.each([true, false])(
    'is locked out from the fifth wrong password on, for longer and longer, alike (has an account: %s)',
    async (has) => {
      if (has) await officer();
      const username = 'hoa.nguyen';
      const wrong = async () => (await enter({ username, password: 'not the password' })).status;
      for (let i = 0; i < 5; i += 1) expect(await wrong()).toBe(401);
      const locked = await enter({ username, password: PASSWORD });
      expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '30']);
      vi.setSystemTime(DURING + 30 * SECOND_MS - 1);
      expect(await wrong()).toBe(429);
      vi.setSystemTime(DURING + 30 * SECOND_MS);
      expect(await wrong()).toBe(401);
      expect((await enter({ username, password: PASSWORD })).headers.get('retry-after')).toBe('60');
      vi.setSystemTime(DURING + 30 * SECOND_MS + MINUTE_MS);
      expect((await enter({ username, password: PASSWORD })).status).toBe(has ? 200 : 401);
    },
  );

  test('is not let through by trying often at the same moment', async () => {
    await officer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter({ username: 'hoa.nguyen', password: 'not the password' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  test('the name that was typed is not kept: people type passwords there', async () => {
    await enter({ username: 'my secret password', password: 'x' });
    const [row] = engine().reader.all<{ name_key: string }>(sql`SELECT name_key FROM sign_in_failures`);
    expect(row?.name_key).toMatch(/^[\w-]{43}$/);
  });
});

describe('a page of another site', () => {
  const FOREIGN = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ];

  test.each(FOREIGN)('%o is refused', async (headers) => {
    await officer();
    expect((await enter({ username: 'hoa.nguyen', password: PASSWORD }, { headers })).status).toBe(400);
    expect(sessions()).toBe(0);
  });

  test('a plain form of our own is let in, also by a browser that hides its origin', async () => {
    await officer();
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await enter({ username: 'hoa.nguyen', password: PASSWORD }, { headers })).status).toBe(200);
  });
});

describe('two factors', () => {
  const codeOf = async (secret: string) => (await auth().generateTOTP({ body: { secret } })).code;

  async function setUp() {
    const { id } = await anAccount(engine(), [{ role: 'admin', unit: 'TOP-1' }], { username: 'admin.top', hashed: true });
    const cookie = cookiesFrom(await enter({ username: 'admin.top', password: PASSWORD }));
    const call = (path: string, fields: Record<string, string>) => formRequest(path, { fields, cookie });
    expect((await startTwoFactor(call('/api/my/two-factor', { current: PASSWORD }), route())).status).toBe(200);
    const account = await who(cookie);
    const found = account && (await findSetUp(account));
    if (!found) throw new Error('nothing to set up');
    return { id, cookie, call, ...found };
  }

  async function switchedOn() {
    const one = await setUp();
    const answer = await confirmTwoFactor(one.call('/api/my/two-factor/confirm', { code: await codeOf(one.secret) }), route());
    expect(answer.status).toBe(200);
    return { ...one, cookie: cookiesFrom(answer) };
  }

  const half = async () => cookiesFrom(await enter({ username: 'admin.top', password: PASSWORD }));
  const confirm = (cookie: string, code: string) =>
    confirmSignIn(formRequest('/api/sign-in/second-factor', { fields: { code }, cookie }), route());

  test('are required of an admin of a province before anything else', async () => {
    const { call, secret } = await setUp();
    const fields = { name: 'New Person', username: 'new.person', role: 'officer', unitCode: 'LOW-1' };
    const early = await createAccount(call('/api/accounts', fields), route());
    expect([early.status, (await early.json()).code]).toEqual([403, 'two-factor-required']);
    const done = await confirmTwoFactor(call('/api/my/two-factor/confirm', { code: await codeOf(secret) }), route());
    const cookie = cookiesFrom(done);
    expect((await createAccount(formRequest('/api/accounts', { fields, cookie }), route())).status).toBe(200);
  });

  test('the secret and the codes are shown until they are confirmed, and never again', async () => {
    const { cookie } = await switchedOn();
    const account = await who(cookie);
    expect(account && (await findSetUp(account))).toBeNull();
    expect(verbs()).toEqual(['signed-in', 'two-factor-switched-on']);
  });

  test('after the password alone nobody is signed in', async () => {
    const { secret, id } = await switchedOn();
    const before = sessions();
    const answer = await enter({ username: 'admin.top', password: PASSWORD, wanted: '/quan-tri' });
    expect((await answer.json()).to).toBe('/can-bo/dang-nhap/ma-xac-thuc?tiep=%2Fquan-tri');
    expect([await who(cookiesFrom(answer)), sessions()]).toEqual([null, before]);
    expect(verbs().at(-1)).toBe('password-accepted');
    expect((await confirm(cookiesFrom(answer), '000000')).status).toBe(401);
    const through = await confirm(cookiesFrom(answer), await codeOf(secret));
    expect(await who(cookiesFrom(through))).toMatchObject({ id });
    expect(verbs().at(-1)).toBe('signed-in');
  });

  test('a recovery code opens once', async () => {
    const { recoveryCodes } = await switchedOn();
    const [code = ''] = recoveryCodes;
    expect((await confirm(await half(), code)).status).toBe(200);
    expect(verbs()).toContain('recovery-code-used');
    expect((await confirm(await half(), code)).status).toBe(401);
  });

  test('codes cannot be tried for ever', async () => {
    const { secret } = await switchedOn();
    const cookie = await half();
    for (let i = 0; i < 5; i += 1) expect((await confirm(cookie, '000000')).status).toBe(401);
    expect((await confirm(cookie, await codeOf(secret))).status).toBe(401);
  });

  test('are switched off with the password, and the account starts over', async () => {
    const { cookie } = await switchedOn();
    const wrong = await switchOff(formRequest('/api/my/two-factor/off', { fields: { current: 'not the password' }, cookie }), route());
    expect((await wrong.json()).errors).toEqual([{ pointer: '/current', code: 'not-right' }]);
    expect((await switchOff(formRequest('/api/my/two-factor/off', { fields: { current: PASSWORD }, cookie }), route())).status).toBe(200);
    expect(verbs().at(-1)).toBe('two-factor-switched-off');
  });
});

describe("a new password of one's own", () => {
  test('needs the old one, must not be guessable, and ends every other session', async () => {
    const { id } = await officer();
    const cookie = cookiesFrom(await enter({ username: 'hoa.nguyen', password: PASSWORD }));
    const other = await sessionCookie(engine(), id);
    const change = async (current: string, password: string) =>
      changePassword(formRequest('/api/my/password', { fields: { current, password }, cookie }), route());
    const faults = async (answer: Response) => (await answer.json()).errors;
    expect(await faults(await change('not the password', 'a tailor tails tales'))).toEqual([{ pointer: '/current', code: 'not-right' }]);
    expect(await faults(await change(PASSWORD, 'short'))).toEqual([{ pointer: '/password', code: 'too-short' }]);
    expect(await faults(await change(PASSWORD, 'Hoa.Nguyen2026'))).toEqual([{ pointer: '/password', code: 'too-common' }]);
    expect((await change(PASSWORD, 'a tailor tails tales')).status).toBe(200);
    expect([(await who(cookie))?.id, await who(other)]).toEqual([id, null]);
    expect((await enter({ username: 'hoa.nguyen', password: 'a tailor tails tales' })).status).toBe(200);
    expect(verbs()).toEqual(['signed-in', 'password-changed', 'signed-in']);
  });
});
