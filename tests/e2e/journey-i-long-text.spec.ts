import type { Page } from '@playwright/test';
import { expect, posterOf, test } from './support/journey.ts';
import {
  anInitiative,
  dayThatCounts,
  fillInitiative,
  fillPerson,
  nextStep,
  receiptReference,
  scan,
  submitButton,
  untilKept,
} from './support/writing.ts';

const WORDS = [
  'Chúng',
  'tôi',
  'đã',
  'thử',
  'nhiều',
  'cách',
  'trước',
  'khi',
  'chọn',
  'cách',
  'này',
  'vì',
  'vừa',
  'rẻ,',
  'vừa',
  'dễ',
  'làm.',
];

function longText(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += `${WORDS[i % WORDS.length]} `;
  return text
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.');
}

/** Where two texts part, with a few characters around it; null when they are the same. */
function firstDifference(found: string, wanted: string) {
  if (found === wanted) return null;
  const at = [...wanted].findIndex((letter, i) => found[i] !== letter);
  return { at, found: found.slice(at - 15, at + 15), wanted: wanted.slice(at - 15, at + 15), lengths: [found.length, wanted.length] };
}

/** So much goes in word by word, at both ends of the text; between them whole sentences are composed, as dictation does. */
const BY_WORDS = 2_000;

/** What is composed in one go, in order. */
function pieces(text: string): string[] {
  const middle = text.slice(BY_WORDS, -BY_WORDS);
  const words = [text.slice(0, BY_WORDS), text.slice(-BY_WORDS)].map((end) => end.split(/(?<= )/));
  return [...(words[0] ?? []), ...middle.split(/(?<=\. )/), ...(words[1] ?? [])];
}

/** Types as a Vietnamese keyboard does: every piece is composed under the cursor before it is put in. */
async function compose(page: Page, text: string) {
  const cdp = await page.context().newCDPSession(page);
  for (const piece of pieces(text)) {
    await cdp.send('Input.imeSetComposition', { text: piece, selectionStart: piece.length, selectionEnd: piece.length });
    await cdp.send('Input.insertText', { text: piece });
  }
  await cdp.detach();
}

test('20.000 characters typed through composition lose nothing, on the phone and on the server', async ({ page, program }) => {
  test.setTimeout(240_000);
  const text = longText(20_000);
  const title = 'Quy trình thay khuôn nhanh cho máy dập ba trạm';
  const initiative = anInitiative(await dayThatCounts(program.origin), title);
  await scan(page, program.origin, posterOf(program, 'DEMO-6'));
  await fillPerson(page);
  await nextStep(page, 2);
  await nextStep(page, 3);
  await fillInitiative(page, { ...initiative, solution: '' });
  const solution = page.locator('[name="initiative.solution"]');
  await solution.click();
  await compose(page, text);
  expect(firstDifference(await solution.inputValue(), text)).toBeNull();

  await untilKept(page, 'initiative.solution', text);
  await page.reload();
  await expect.poll(async () => firstDifference(await solution.inputValue(), text)).toBeNull();
  await nextStep(page, 4);
  await page.locator('[name="consent.processing"]').check();
  await submitButton(page).click();
  const reference = await receiptReference(page);
  const [body] = program.query(
    'SELECT content FROM initiative_bodies JOIN initiatives ON initiatives.id = initiative_id WHERE reference = ?',
    reference,
  );
  const content: { initiative: { solution: string } } = JSON.parse(String(body?.content));
  expect(content.initiative.solution).toBe(text);
});
