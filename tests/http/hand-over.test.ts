import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { HOUR_MS } from '#lib/domain/instant.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { writing } from '#lib/http/write-context.ts';
import { findOpenSlip } from '#lib/use-cases/hand-over.ts';
import { findFirstAdminSlip, offerFirstAdmin } from '#lib/use-cases/offer-first-admin.ts';
import { anAccount, cookiesFrom, formRequest, PASSWORD, sessionCookie, signedIn } from '#tests/support/accounts.ts';
import { DURING } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { request, route } from '#tests/support/requests.ts';
import { stillServer, verbs, who } from '#tests/support/still-server.ts';

const { POST: createAccount } = doorAt('/api/accounts');
const { POST: handOver } = doorAt('/api/accounts/[id]/hand-over');
const { POST: disable } = doorAt('/api/accounts/[id]/disable');
const { POST: takeOver } = doorAt('/api/take-over');
const { POST: askOffer } = doorAt('/api/take-over/offer');
const { POST: firstAdmin } = doorAt('/api/first-admin');
const { POST: signIn } = doorAt('/api/sign-in');

stillServer();

const context = () => ({ tx: engine().reader, now: Date.now(), secret: appSecret() });
const take = (token: string, password: string = PASSWORD) =>
  takeOver(formRequest('/api/take-over', { fields: { token, password } }), route());
const offered = (token: string) => askOffer(request('/api/take-over/offer', { method: 'POST', body: { token } }), route());
const PERSON = { name: 'Trần Thị Hoa', username: '0912 345 678', role: 'officer', unitCode: 'LOW-1' };

/** An account that an admin of MID-1 has just made, and the token of its slip. */
async function handedOver() {
  const { cookie, id: by } = await signedIn(engine(), 'admin', 'MID-1');
  const answer = await createAccount(formRequest('/api/accounts', { fields: PERSON, cookie }), route());
  const { to } = await answer.json();
  const [, id = ''] = /\/tai-khoan\/([^/]+)\/phieu$/.exec(to) ?? [];
  const slip = await findOpenSlip(context(), id);
  return { id, by, cookie, token: slip?.token ?? '' };
}

describe('a slip', () => {
  test('gives the account once: its person chooses the password and is signed in', async () => {
    const { id, token } = await handedOver();
    expect(await (await offered(token)).json()).toEqual({
      kind: 'account',
      name: PERSON.name,
      username: '+84912345678',
      units: ['Unit LOW-1'],
    });
    const answer = await take(token);
    expect(await answer.json()).toEqual({ to: '/can-bo/tai-khoan/hai-lop' });
    expect(await who(cookiesFrom(answer))).toMatchObject({ id, grants: [{ role: 'officer', unitCode: 'LOW-1' }] });
    expect([(await take(token)).status, (await offered(token)).status]).toEqual([410, 410]);
    expect(verbs()).toEqual(['account-created', 'account-taken-over', 'signed-in']);
  });

  test('goes to one of two who come at the same moment', async () => {
    const { token } = await handedOver();
    const answers = await Promise.all([take(token, 'a tailor tails tales'), take(token, 'a weaver weaves waves')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const winner = answers[0]?.status === 200 ? 'a tailor tails tales' : 'a weaver weaves waves';
    expect((await signIn(formRequest('/api/sign-in', { fields: { username: '0912345678', password: winner } }), route())).status).toBe(200);
  });

  test.each([
    [72 * HOUR_MS - 1, 200],
    [72 * HOUR_MS, 410],
    [72 * HOUR_MS + 1, 410],
  ])('after %i ms: %i', async (later, status) => {
    const { token } = await handedOver();
    vi.setSystemTime(DURING + later);
    expect((await take(token)).status).toBe(status);
  });

  test('no longer holds once a newer one is made, the account is locked, or the token is another', async () => {
    const { id, cookie, token } = await handedOver();
    expect((await take(`${token}x`)).status).toBe(410);
    const renewed = await handOver(formRequest('/', { cookie }), route({ id }));
    expect([renewed.status, (await take(token)).status]).toEqual([200, 410]);
    const newer = (await findOpenSlip(context(), id))?.token ?? '';
    expect((await disable(formRequest('/', { cookie }), route({ id }))).status).toBe(200);
    expect((await take(newer)).status).toBe(410);
  });

  test('is not spent by a password that is refused', async () => {
    const { token } = await handedOver();
    for (const [password, code] of [
      ['short', 'too-short'],
      ['0912345678', 'too-common'],
      ['TranThiHoa1990', 'too-common'],
      ['matkhau12345', 'too-common'],
    ] as const) {
      expect((await (await take(token, password)).json()).errors).toEqual([{ pointer: '/password', code }]);
    }
    expect((await take(token)).status).toBe(200);
  });

  test('stands nowhere in the database, and no password or token in what the server says', async () => {
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
    const { token } = await handedOver();
    await take(token);
    await take(token);
    vi.mocked(process.stdout.write).mockRestore();
    const rows = engine().reader.all(sql`SELECT * FROM hand_overs`);
    for (const secret of [token, PASSWORD]) {
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(JSON.stringify(engine().reader.all(sql`SELECT * FROM events`))).not.toContain(secret);
      expect(said.join('')).not.toContain(secret);
    }
  });
});

describe('giving an account anew', () => {
  test('ends every session and the second factor, and lets nobody reach above himself', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'MID-1');
    const officer = await anAccount(engine(), [{ role: 'officer', unit: 'LOW-1' }]);
    const session = await sessionCookie(engine(), officer.id);
    expect((await handOver(formRequest('/', { cookie }), route({ id: officer.id }))).status).toBe(200);
    expect(await who(session)).toBeNull();
    const both = await anAccount(engine(), [
      { role: 'officer', unit: 'LOW-1' },
      { role: 'admin', unit: 'ROOT' },
    ]);
    expect((await handOver(formRequest('/', { cookie }), route({ id: both.id }))).status).toBe(403);
    const peer = await anAccount(engine(), [{ role: 'admin', unit: 'MID-1' }]);
    expect((await handOver(formRequest('/', { cookie }), route({ id: peer.id }))).status).toBe(403);
  });

  test('nobody locks or renews his own account', async () => {
    const { id, cookie } = await signedIn(engine(), 'admin', 'MID-1');
    for (const door of [handOver, disable]) expect((await door(formRequest('/', { cookie }), route({ id }))).status).toBe(403);
  });

  test('an upper officer gives the roles below his own only', async () => {
    const { cookie } = await signedIn(engine(), 'upper-officer', 'MID-1');
    const give = async (role: string, username: string) =>
      (await createAccount(formRequest('/', { fields: { ...PERSON, role, username }, cookie }), route())).status;
    expect([await give('officer', 'one'.repeat(2)), await give('viewer', 'two'.repeat(2))]).toEqual([200, 200]);
    expect([await give('upper-officer', 'three.x'), await give('admin', 'four.x')]).toEqual([403, 403]);
  });

  test('a name that is taken is said to be', async () => {
    const { cookie } = await handedOver();
    const answer = await createAccount(formRequest('/', { fields: PERSON, cookie }), route());
    expect((await answer.json()).errors).toEqual([{ pointer: '/username', code: 'taken' }]);
  });
});

describe('the first admin', () => {
  const fields = { name: 'Nguyễn Văn Nam', username: 'nam.tld', password: 'bốn biển một nhà' };
  const offer = async () => {
    await engine().commit((tx) => offerFirstAdmin({ ...writing(tx, Date.now(), 'start'), actor: 'start' }));
    return (await findFirstAdminSlip(context()))?.token ?? '';
  };
  const make = (token: string) => firstAdmin(formRequest('/api/first-admin', { fields: { ...fields, token } }), route());

  test('is made by the link of the first start, once, and rules the whole tree', async () => {
    const token = await offer();
    expect(await offer()).toBe(token);
    expect(await (await offered(token)).json()).toEqual({ kind: 'first-admin' });
    const answer = await make(token);
    expect(await answer.json()).toEqual({ to: '/can-bo/tai-khoan/hai-lop' });
    expect(await who(cookiesFrom(answer))).toMatchObject({ grants: [{ role: 'admin', unitCode: 'ROOT' }] });
    expect([(await make(token)).status, await offer()]).toEqual([410, '']);
  });

  test('cannot be made with the slip of an account, nor an account taken with that link', async () => {
    const first = await offer();
    const { token } = await handedOver();
    expect([(await make(token)).status, (await take(first)).status, (await make(first)).status]).toEqual([410, 410, 410]);
  });
});

test('a commit that fails leaves neither the account nor its event', async () => {
  const { cookie } = await signedIn(engine(), 'admin', 'MID-1');
  engine().writer.run(sql`CREATE TRIGGER no_audit BEFORE INSERT ON audit_entries BEGIN SELECT raise(ABORT, 'no'); END`);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect((await createAccount(formRequest('/', { fields: PERSON, cookie }), route())).status).toBe(500);
  const fields = { username: 'hoa', password: PASSWORD };
  await anAccount(engine(), [{ role: 'officer', unit: 'LOW-1' }], { username: 'hoa', hashed: true });
  const before = engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM sessions`)?.n;
  expect((await signIn(formRequest('/', { fields }), route())).ok).toBe(false);
  vi.mocked(process.stdout.write).mockRestore();
  expect(engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM sessions`)?.n).toBe(before);
  expect(verbs()).toEqual([]);
  expect(engine().reader.all(sql`SELECT id FROM accounts WHERE username = '+84912345678'`)).toEqual([]);
});
