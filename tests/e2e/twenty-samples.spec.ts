import { parsePhoneNumber } from '#lib/domain/phone-number.ts';
import { cleanLine, cleanText, searchKey } from '#lib/domain/vietnamese-text.ts';
import { STATUS_WORDS } from '#lib/messages/tracking.ts';
import samples from '#tests/support/sample-initiatives.json' with { type: 'json' };
import { expect, heldInitiatives, test } from './support/journey.ts';
import type { Program } from './support/program.ts';
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

type Held = {
  author: { fullName: string };
  initiative: Record<'title' | 'problem' | 'solution' | 'effect', string> & { benefitVnd: number | null };
};

/** What the server must hold of a sample: the very words, cleaned, and a confidential technology without its description (D7). */
const wordsOf = (sample: Sample, told: boolean) => ({
  fullName: cleanLine(sample.authorName),
  title: cleanLine(sample.title),
  problem: told ? cleanText(sample.problem) : '',
  solution: told ? cleanText(sample.solution) : '',
  effect: cleanText(sample.effect),
  benefitVnd: sample.benefitVnd,
});

function heldWords(program: Program, reference: string) {
  const [row] = program.query(
    'SELECT content FROM initiative_bodies JOIN initiatives ON initiatives.id = initiative_id WHERE reference = ?',
    reference,
  );
  const { author, initiative }: Held = JSON.parse(String(row?.content));
  const { title, problem, solution, effect, benefitVnd } = initiative;
  return { fullName: author.fullName, title, problem, solution, effect, benefitVnd };
}

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
    const sample = samples[i];
    if (sample) expect(heldWords(program, reference)).toEqual(wordsOf(sample, initiativeOf(sample).confidential !== true));
    await trackByHand(page, program.origin, reference, phoneOf(i));
    await expect(page.getByText(STATUS_WORDS.submitted.name, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(cleanLine(sample?.title ?? ''), { exact: true }).first()).toBeVisible();
  }
});
