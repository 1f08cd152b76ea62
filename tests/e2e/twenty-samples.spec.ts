import { parsePhoneNumber } from '#lib/domain/phone-number.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { STATUS_WORDS } from '#lib/messages/tracking.ts';
import samples from '#tests/support/sample-initiatives.json' with { type: 'json' };
import { expect, heldInitiatives, test } from './support/journey.ts';
import { trackByHand } from './support/tracking.ts';
import { HOA, type Initiative, type Person, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

type Sample = (typeof samples)[number];

/** A number of its own for each author, in the operators' ranges of today. */
const phoneOf = (i: number) => `09${String(12_000_000 + i * 7_919)}`;
const personOf = (sample: Sample, i: number): Person => ({
  ...HOA,
  fullName: sample.authorName,
  phone: phoneOf(i),
  occupationGroup: sample.occupationGroup,
});
const initiativeOf = (sample: Sample): Initiative => ({
  ...sample,
  appliedFrom: `${sample.appliedFrom.slice(5)}/${sample.appliedFrom.slice(0, 4)}`,
  benefitVnd: sample.benefitVnd === null ? '' : String(sample.benefitVnd),
  confidential: sample.authorName.endsWith('Bí Mật'),
});

test('all twenty sample initiatives go in through the real form and are tracked', async ({ page, ownProgram: program }) => {
  test.setTimeout(300_000);
  await program.start({ clock: '2021-04-15T08:00:00+07:00' });
  const posters = program.query('SELECT units.name, posters.code FROM posters JOIN units ON units.id = posters.unit_id');
  const posterByUnit = new Map(posters.map((row) => [searchKey(String(row.name)), String(row.code)]));
  const references: string[] = [];
  for (const [i, sample] of samples.entries()) {
    await scan(page, program.origin, posterByUnit.get(searchKey(sample.grassrootsUnion)) ?? '');
    await writeWhole(page, initiativeOf(sample), personOf(sample, i));
    await submitButton(page).click();
    references.push(await receiptReference(page));
  }
  expect(new Set(references).size).toBe(samples.length);
  expect(heldInitiatives(program)).toHaveLength(samples.length);
  for (const [i, reference] of references.entries()) {
    expect(parsePhoneNumber(phoneOf(i))).not.toBeNull();
    await trackByHand(page, program.origin, reference, phoneOf(i));
    await expect(page.getByText(STATUS_WORDS.submitted.name, { exact: true }).first()).toBeVisible();
  }
});
