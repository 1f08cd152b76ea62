import { describe, expect, test } from 'vitest';
import { hoursDiffer, momentOf, witnessAt } from '#components/worker/campaign/campaign-moment.ts';
import { DAY_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { aCampaign, OPENS } from './support/phone.ts';

const CLOSES = OPENS + 42 * DAY_MS;
const CAMPAIGN = aCampaign({ graceMinutes: 10 });
const PERMIT = { code: 'LOW-1', permitVersion: 1, latePermit: { from: toRfc3339(CLOSES), until: toRfc3339(CLOSES + DAY_MS) } };

describe('a moment of the campaign', () => {
  test('has a witness for what is handed in before the close, and none to the millisecond after it', () => {
    expect(witnessAt(momentOf(CAMPAIGN, CLOSES - 1))).toBe('token-1');
    for (const late of [CLOSES, CLOSES + MINUTE_MS, CLOSES + DAY_MS]) expect(witnessAt(momentOf(CAMPAIGN, late))).toBe('');
  });

  test('is that of the unit when it has a late permit', () => {
    expect(momentOf(CAMPAIGN, CLOSES)).toMatchObject({ phase: 'grace', late: false, closesAt: CLOSES });
    expect(momentOf(CAMPAIGN, CLOSES, PERMIT)).toMatchObject({ phase: 'open', late: true, closesAt: CLOSES + DAY_MS });
    expect(momentOf(CAMPAIGN, CLOSES + DAY_MS, PERMIT)).toMatchObject({ phase: 'after', late: true });
    expect(momentOf(CAMPAIGN, CLOSES - 1, PERMIT)).toMatchObject({ phase: 'open', late: false, closesAt: CLOSES });
  });

  test('differs in its hours by a decision, not by time', () => {
    const now = momentOf(CAMPAIGN, CLOSES - DAY_MS);
    expect(hoursDiffer(now, momentOf({ ...CAMPAIGN, windowVersion: 9 }, CLOSES))).toBe(false);
    expect(hoursDiffer(now, momentOf({ ...CAMPAIGN, closesAt: toRfc3339(CLOSES + 1) }, CLOSES))).toBe(true);
    expect(hoursDiffer(momentOf(CAMPAIGN, CLOSES), momentOf(CAMPAIGN, CLOSES, PERMIT))).toBe(true);
  });
});
