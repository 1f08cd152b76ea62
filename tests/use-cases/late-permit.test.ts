import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { findCampaignById } from '#lib/db/campaigns.ts';
import { listEvents } from '#lib/db/events.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { changeLatePermit } from '#lib/use-cases/change-late-permit.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const GRANTED = CLOSES_AT + HOUR_MS;
const UNTIL = CLOSES_AT + 3 * DAY_MS;
const LOW_1 = { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1', unlistedUnit: null };
const LOW_2 = { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2', unlistedUnit: null };
const UNLISTED = { topUnitCode: 'TOP-1', subordinateUnitCode: 'MID-1', grassrootsUnitCode: null, unlistedUnit: 'A union nobody listed' };

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const decide = (code: string, until: number | null, now = GRANTED) =>
    engine.commit(async (tx) => {
      const [dated, unit] = [await findCampaignById(tx, campaignId), await findUnitByCode(tx, code)];
      if (!dated || !unit) throw new Error('not planted');
      return changeLatePermit({ ...writeContext(tx, now), actor: 'chair' }, { dated, unit, until, reason: 'a flood' });
    });
  const receiveAt = (now: number, unit: typeof LOW_1 | typeof UNLISTED = LOW_1, id = randomUUID()) =>
    engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id, submission: aSubmission(campaignId, { unit }) }));
  const reviseAt = (now: number, id: string, unit = LOW_1) =>
    engine.commit((tx) =>
      reviseInitiative(writeContext(tx, now), {
        id,
        n: 2,
        submission: aSubmission(campaignId, { unit, initiative: { title: 'A better title for it' } }),
      }),
    );
  const withdrawAt = (now: number, id: string) =>
    engine.commit((tx) => withdrawInitiative(writeContext(tx, now), { id, phone: '+84912345678' }));
  const told = async (unit: string, now: number) => (await findCampaign(readContext(engine, now), { unit })).forUnit;
  return { engine, campaignId, decide, receiveAt, reviseAt, withdrawAt, told };
}

const CLOSED = { code: 'window-closed' };

describe('a late permit', () => {
  test('lets texts of its unit in from their arrival, to the millisecond, and of no other', async () => {
    const { decide, receiveAt } = await office();
    await expect(receiveAt(GRANTED - 1)).rejects.toMatchObject(CLOSED);
    expect(await decide('LOW-1', UNTIL)).toBeNull();
    const { receipt } = await receiveAt(UNTIL - 1);
    expect([receipt.countsFrom, receipt.receivedAt]).toEqual([toRfc3339(UNTIL - 1), toRfc3339(UNTIL - 1)]);
    await expect(receiveAt(UNTIL)).rejects.toMatchObject({ ...CLOSED, details: { closesAt: UNTIL } });
    await expect(receiveAt(GRANTED, LOW_2)).rejects.toMatchObject({ ...CLOSED, details: { closesAt: CLOSES_AT } });
  });

  test('of an upper union covers everything below it, unlisted ones too', async () => {
    const { decide, receiveAt } = await office();
    await decide('LOW-1', UNTIL);
    await expect(receiveAt(GRANTED, UNLISTED)).rejects.toMatchObject(CLOSED);
    await decide('MID-1', UNTIL);
    await expect(receiveAt(GRANTED, UNLISTED)).resolves.toMatchObject({ replayed: false });
    await expect(receiveAt(GRANTED, LOW_1)).resolves.toMatchObject({ replayed: false });
    await expect(receiveAt(GRANTED, LOW_2)).rejects.toMatchObject(CLOSED);
  });

  test('lets an edit and a withdrawal in, but no text out of or into a unit that has none', async () => {
    const { engine, decide, receiveAt, reviseAt, withdrawAt } = await office();
    const [inside, outside] = [randomUUID(), randomUUID()];
    await receiveAt(DURING, LOW_1, inside);
    const { receipt } = await receiveAt(DURING, LOW_2, outside);
    await decide('LOW-1', UNTIL);
    await expect(reviseAt(GRANTED, inside, LOW_2)).rejects.toMatchObject(CLOSED);
    await expect(reviseAt(GRANTED, outside, LOW_1)).rejects.toMatchObject(CLOSED);
    await expect(reviseAt(GRANTED, inside)).resolves.toMatchObject({ receipt: { revision: 2, countsFrom: toRfc3339(DURING) } });
    await expect(withdrawAt(GRANTED, outside)).rejects.toMatchObject(CLOSED);
    const tracked = await trackInitiative(readContext(engine, GRANTED), { reference: receipt.reference, phone: '+84912345678' });
    expect(tracked.editableUntil).toBeNull();
    await expect(withdrawAt(GRANTED, inside)).resolves.toBeUndefined();
  });

  test('tells the author until when an edit counts', async () => {
    const { engine, decide, receiveAt } = await office();
    const { receipt } = await receiveAt(DURING);
    await decide('MID-1', UNTIL);
    const tracked = await trackInitiative(readContext(engine, GRANTED), { reference: receipt.reference, phone: '+84912345678' });
    expect(tracked.editableUntil).toBe(toRfc3339(UNTIL));
  });

  test('can be prolonged and revoked; every decision is kept and moves the version that phones watch', async () => {
    const { engine, campaignId, decide, receiveAt, told } = await office();
    expect(await told('LOW-1', GRANTED)).toEqual({ code: 'LOW-1', permitVersion: 0, latePermit: null });
    await decide('LOW-1', UNTIL);
    expect(await told('LOW-1', GRANTED)).toEqual({
      code: 'LOW-1',
      permitVersion: 1,
      latePermit: { from: toRfc3339(GRANTED), until: toRfc3339(UNTIL) },
    });
    await decide('LOW-1', UNTIL + DAY_MS, GRANTED + 1);
    await expect(receiveAt(UNTIL)).resolves.toMatchObject({ replayed: false });
    await decide('LOW-1', null, UNTIL + 1);
    await expect(receiveAt(UNTIL + 1)).rejects.toMatchObject(CLOSED);
    expect(await told('LOW-1', UNTIL + 1)).toEqual({ code: 'LOW-1', permitVersion: 3, latePermit: null });
    expect((await told('LOW-2', UNTIL))?.permitVersion).toBe(0);
    const kept = await engine.reader.all<object>(
      sql`SELECT version, until, actor, reason FROM late_permits WHERE campaign_id = ${campaignId}`,
    );
    expect(kept).toMatchObject([
      { version: 1, until: UNTIL, actor: 'chair', reason: 'a flood' },
      { version: 2, until: UNTIL + DAY_MS },
      { version: 3, until: null },
    ]);
    const verbs = (await listEvents(engine.reader, 'id-LOW-1')).map(({ verb, actor }) => [verb, actor]);
    expect(verbs).toEqual([
      ['late-permit-granted', 'chair'],
      ['late-permit-granted', 'chair'],
      ['late-permit-revoked', 'chair'],
    ]);
  });

  test('revoked for a unit still holds from the union above it', async () => {
    const { decide, receiveAt } = await office();
    await decide('LOW-1', UNTIL);
    await decide('MID-1', UNTIL);
    await decide('LOW-1', null);
    await expect(receiveAt(GRANTED)).resolves.toMatchObject({ replayed: false });
  });

  test('is refused where it means nothing, and leaves no trace then', async () => {
    const { engine, decide } = await office();
    expect(await decide('LOW-1', null)).toBe('nothing-granted');
    expect(await decide('LOW-1', GRANTED)).toBe('until-is-past');
    expect(await decide('LOW-1', UNTIL, DURING - 100 * DAY_MS)).toBe('not-yet-open');
    expect(await listEvents(engine.reader, 'id-LOW-1')).toEqual([]);
  });

  test('a question without a unit is answered as before; an unknown unit has nothing to add', async () => {
    const { engine, told } = await office();
    expect(await findCampaign(readContext(engine))).not.toHaveProperty('forUnit');
    expect(await told('NO-SUCH-UNIT', GRANTED)).toEqual({ code: 'NO-SUCH-UNIT', permitVersion: 0, latePermit: null });
  });
});
