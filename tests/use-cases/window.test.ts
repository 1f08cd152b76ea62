import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { issueAttemptToken, readAttemptToken } from '#lib/use-cases/attempt-token.ts';
import { checkReceipt } from '#lib/use-cases/check-receipt.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import {
  aSubmission,
  CLOSES_AT,
  DURING,
  moveWindow,
  OPENS_AT,
  openCampaign,
  plantTree,
  readContext,
  SECRET,
  writeContext,
} from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

async function office(facts: Parameters<typeof openCampaign>[1] = {}) {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, facts);
  const receiveAt = (now: number, attemptToken: string | null = null, id = randomUUID()) =>
    engine.commit((tx) =>
      receiveInitiative(writeContext(tx, now), { id, submission: aSubmission(campaignId, { rest: { attemptToken } }) }),
    );
  return { engine, campaignId, receiveAt };
}

const COUNTS = { receipt: { revision: 1 } };
const ENDS = [
  { name: '1 ms before 0 giờ 10/3', now: OPENS_AT - 1, refusal: { code: 'window-not-open', details: { opensAt: OPENS_AT } } },
  { name: '0 giờ 10/3', now: OPENS_AT, refusal: null },
  { name: '1 ms after 0 giờ 10/3', now: OPENS_AT + 1, refusal: null },
  { name: '23:59:59.999 of 20/4', now: CLOSES_AT - 1, refusal: null },
  { name: '0 giờ 21/4', now: CLOSES_AT, refusal: { code: 'window-closed', details: { closesAt: CLOSES_AT } } },
  { name: '1 ms after 0 giờ 21/4', now: CLOSES_AT + 1, refusal: { code: 'window-closed', details: { closesAt: CLOSES_AT } } },
];
test.each(ENDS)('receiving at $name', async ({ now, refusal }) => {
  const { receiveAt } = await office();
  const [answer] = await Promise.allSettled([receiveAt(now)]);
  expect(answer).toMatchObject(refusal === null ? { status: 'fulfilled', value: COUNTS } : { status: 'rejected', reason: refusal });
});

test.each(ENDS.filter(({ now }) => now > DURING))('editing and withdrawing at $name', async ({ now, refusal }) => {
  const { engine, campaignId, receiveAt } = await office();
  const [edited, withdrawn] = [randomUUID(), randomUUID()];
  await receiveAt(DURING, null, edited);
  await receiveAt(DURING, null, withdrawn);
  const submission = aSubmission(campaignId, { initiative: { title: 'A better title for it' } });
  const edit = engine.commit((tx) => reviseInitiative(writeContext(tx, now), { id: edited, n: 2, submission }));
  const withdrawal = engine.commit((tx) => withdrawInitiative(writeContext(tx, now), { id: withdrawn, phone: '+84912345678' }));
  for (const answer of await Promise.allSettled([edit, withdrawal])) {
    expect(answer).toMatchObject(refusal === null ? { status: 'fulfilled' } : { status: 'rejected', reason: refusal });
  }
});

test('held on the server, an early text counts from the opening', async () => {
  const { receiveAt } = await office({ beforeOpening: 'hold-on-server' });
  const { receipt } = await receiveAt(OPENS_AT - 60_000);
  expect(receipt).toMatchObject({ receivedAt: '2021-03-09T23:59:00.000+07:00', countsFrom: '2021-03-10T00:00:00.000+07:00' });
});

test('held on the server, an early text can be edited and withdrawn before the opening, and still counts from it', async () => {
  const { engine, campaignId, receiveAt } = await office({ beforeOpening: 'hold-on-server' });
  const [edited, withdrawn] = [randomUUID(), randomUUID()];
  const early = OPENS_AT - DAY_MS;
  const { receipt } = await receiveAt(early, null, edited);
  await receiveAt(early, null, withdrawn);
  const phone = '+84912345678';
  const tracked = await trackInitiative(readContext(engine, early), { reference: receipt.reference, phone });
  expect(tracked.editableUntil).toBe('2021-04-21T00:00:00.000+07:00');
  const submission = aSubmission(campaignId, { initiative: { title: 'A better title for it' } });
  const revised = await engine.commit((tx) => reviseInitiative(writeContext(tx, early + 1), { id: edited, n: 2, submission }));
  expect(revised.receipt).toMatchObject({ revision: 2, countsFrom: '2021-03-10T00:00:00.000+07:00' });
  await engine.commit((tx) => withdrawInitiative(writeContext(tx, early + 1), { id: withdrawn, phone }));
  await expect(receiveAt(early + 2, null, withdrawn)).rejects.toMatchObject({ code: 'withdrawn' });
  expect((await checkReceipt(readContext(engine, early), receipt.reference)).countsFrom).toBe('2021-03-10T00:00:00.000+07:00');
});

test('an extension lets in what was late, and the old close is forgotten', async () => {
  const { engine, campaignId, receiveAt } = await office();
  await expect(receiveAt(CLOSES_AT)).rejects.toMatchObject({ code: 'window-closed' });
  await moveWindow(engine, campaignId, { version: 2, opensAt: OPENS_AT, closesAt: CLOSES_AT + 60_000 });
  await expect(receiveAt(CLOSES_AT)).resolves.toMatchObject(COUNTS);
  await expect(receiveAt(CLOSES_AT + 60_000)).rejects.toMatchObject({ code: 'window-closed' });
});

test('between two phases the next opening is told', async () => {
  const { engine, campaignId, receiveAt } = await office();
  const opensAt = CLOSES_AT + 86_400_000;
  await moveWindow(engine, campaignId, { version: 2, phaseNo: 2, opensAt, closesAt: opensAt + 1_000 });
  await expect(receiveAt(CLOSES_AT)).rejects.toMatchObject({ code: 'window-not-open', details: { opensAt } });
  await expect(receiveAt(opensAt)).resolves.toMatchObject(COUNTS);
});

test('the grace helps only what carries a token of this server issued before the close', async () => {
  const { campaignId, receiveAt } = await office({ graceMinutes: 10 });
  const inGrace = CLOSES_AT + 5 * MINUTE_MS;
  const token = (issuedAt: number, of = campaignId, secret = SECRET) => issueAttemptToken(secret, of, issuedAt);
  const { receipt } = await receiveAt(inGrace, token(CLOSES_AT - 1));
  expect(receipt.countsFrom).toBe('2021-04-20T23:59:59.999+07:00');
  const tooLate = [
    null,
    'nonsense',
    token(CLOSES_AT),
    token(CLOSES_AT - 1, randomUUID()),
    token(CLOSES_AT - 1, campaignId, 'a foreign secret'),
  ];
  for (const one of tooLate) await expect(receiveAt(inGrace, one)).rejects.toMatchObject({ code: 'window-closed' });
  const end = CLOSES_AT + 10 * MINUTE_MS;
  await expect(receiveAt(end - 1, token(CLOSES_AT - 1))).resolves.toMatchObject(COUNTS);
  for (const late of [end, end + 1]) {
    await expect(receiveAt(late, token(CLOSES_AT - 1))).rejects.toMatchObject({ code: 'window-closed' });
  }
});

test('a token from the first day puts nobody ahead: what the grace lets in counts from the last millisecond of the window', async () => {
  const { campaignId, receiveAt } = await office({ graceMinutes: 10 });
  const { receipt } = await receiveAt(CLOSES_AT + MINUTE_MS, issueAttemptToken(SECRET, campaignId, OPENS_AT));
  expect(receipt).toMatchObject({ countsFrom: '2021-04-20T23:59:59.999+07:00', receivedAt: '2021-04-21T00:01:00.000+07:00' });
});

test('one token serves every text of the phone that holds it, in the grace alone, and each text once', async () => {
  const { campaignId, receiveAt } = await office({ graceMinutes: 10 });
  const token = issueAttemptToken(SECRET, campaignId, CLOSES_AT - 1);
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids) await expect(receiveAt(CLOSES_AT, token, id)).resolves.toMatchObject({ replayed: false });
  for (const id of ids) await expect(receiveAt(CLOSES_AT + DAY_MS, token, id)).resolves.toMatchObject({ replayed: true });
  await expect(receiveAt(CLOSES_AT + DAY_MS, token)).rejects.toMatchObject({ code: 'window-closed' });
});

test('a forged token changes nothing while the window is open', async () => {
  const { receiveAt } = await office({ graceMinutes: 10 });
  await expect(receiveAt(CLOSES_AT - 1, 'zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA')).resolves.toMatchObject(COUNTS);
});

test('the grace helps an edit as it helps a new text', async () => {
  const { engine, campaignId, receiveAt } = await office({ graceMinutes: 10 });
  const id = randomUUID();
  await receiveAt(DURING, null, id);
  const revise = (attemptToken: string | null, now = CLOSES_AT + 5 * MINUTE_MS) => {
    const submission = aSubmission(campaignId, { initiative: { title: 'A better title for it' }, rest: { attemptToken } });
    return engine.commit((tx) => reviseInitiative(writeContext(tx, now), { id, n: 2, submission }));
  };
  const token = issueAttemptToken(SECRET, campaignId, CLOSES_AT - 1);
  const refused = [revise(null), revise(issueAttemptToken(SECRET, campaignId, CLOSES_AT)), revise(token, CLOSES_AT + 10 * MINUTE_MS)];
  for (const answer of await Promise.allSettled(refused)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'window-closed' } });
  }
  await expect(revise(token)).resolves.toMatchObject({ receipt: { revision: 2 } });
});

test('without a published grace a token helps nobody', async () => {
  const { campaignId, receiveAt } = await office();
  await expect(receiveAt(CLOSES_AT, issueAttemptToken(SECRET, campaignId, CLOSES_AT - 1))).rejects.toMatchObject({ code: 'window-closed' });
});

test('a token that was changed anywhere is no token', () => {
  const campaignId = randomUUID();
  const token = issueAttemptToken(SECRET, campaignId, DURING);
  expect(readAttemptToken(SECRET, token, campaignId, DURING)).toBe(DURING);
  expect(readAttemptToken(SECRET, token, campaignId, DURING - 1)).toBeNull();
  for (let at = 0; at < token.length; at += 1) {
    const other = token.slice(0, at) + (token[at] === 'Z' ? 'Y' : 'Z') + token.slice(at + 1);
    const read = readAttemptToken(SECRET, other, campaignId, DURING);
    // The last base64url symbol of sixteen bytes has spare bits, and a stamp may be written in upper case: neither forges another instant.
    expect([null, DURING]).toContain(read);
    if (at < token.indexOf('.')) expect(read).toBeNull();
  }
});
