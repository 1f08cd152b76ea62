import { DAY_MS } from '#lib/domain/instant.ts';
import { expect, posterOf, test } from './support/journey.ts';
import { anInitiative, dayThatCounts, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

/** Years are judged by the server's clock: a phone that lost its own must not refuse a sound submission. */
for (const years of [-21, -6, 30]) {
  test(`a phone whose clock is ${years} years off hands in all the same`, async ({ page, program }) => {
    await page.clock.setSystemTime(Date.now() + years * 365 * DAY_MS);
    await scan(page, program.origin, posterOf(program, 'DEMO-1'));
    await writeWhole(page, anInitiative(await dayThatCounts(program.origin)));
    await submitButton(page).click();
    expect(await receiptReference(page)).not.toBe('');
  });
}
