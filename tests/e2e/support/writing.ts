import type { Page } from '@playwright/test';
import { parseCode } from '#lib/domain/reference.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { CHECK, STEPS, WRITING } from '#lib/messages/form.ts';
import { DRAFT, WAITING } from '#lib/messages/mine.ts';
import { RECEIVED } from '#lib/messages/outbox.ts';
import { PATHS, posterPath } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { expect } from './journey.ts';

export type Person = {
  fullName: string;
  birthYear: string;
  sex: string;
  phone: string;
  occupationGroup: string;
  position: string;
  section: string;
  member: 'yes' | 'no';
};
export type Initiative = {
  sector: string;
  criterion: string;
  title: string;
  problem: string;
  solution: string;
  effect: string;
  benefitVnd: string;
  appliedFrom: string;
  confidential?: boolean;
};

export const HOA: Person = {
  fullName: 'Nguyễn Thị Hoa',
  birthYear: '1990',
  sex: 'female',
  phone: '0912 345 678',
  occupationGroup: 'direct-production-worker',
  position: 'Công nhân may',
  section: 'Chuyền may 3',
  member: 'yes',
};

/** `15/02` of the year in which the effects of a campaign count. */
export async function dayThatCounts(origin: string): Promise<string> {
  const campaign: { effectPeriod: { from: string } } = await (await fetch(`${origin}/api/campaign`)).json();
  return `15/02/${campaign.effectPeriod.from.slice(0, 4)}`;
}

export function anInitiative(appliedFrom: string, title = 'Gá dẫn vải tự canh mép trên máy may một kim'): Initiative {
  return {
    sector: 'enterprise',
    criterion: 'technical-improvement-productivity',
    title,
    problem: 'Canh mép bằng tay nên đường may lệch 2–3 mm, mỗi ca phải tháo ra may lại 34 sản phẩm.',
    solution: 'Dùng tôn mỏng thừa uốn thành gá chữ L có rãnh chỉnh, bắt vào bàn máy bằng hai vít.',
    effect: 'Hàng lỗi giảm từ 34 còn 6 sản phẩm mỗi ca, năng suất chuyền tăng khoảng 9%.',
    benefitVnd: '96.000.000',
    appliedFrom,
  };
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const choice = (page: Page, name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`);

async function fillAll(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
}

export async function fillPerson(page: Page, person: Person = HOA) {
  const { fullName, birthYear, phone, position, section } = person;
  await fillAll(page, {
    'author.fullName': fullName,
    'author.birthYear': birthYear,
    'author.phone': phone,
    'author.position': position,
    'author.section': section,
  });
  await choice(page, 'author.sex', person.sex).check();
  await field(page, 'author.occupationGroup').selectOption(person.occupationGroup);
  await choice(page, 'author.isUnionMember', person.member).check();
}

export async function fillInitiative(page: Page, one: Initiative) {
  await choice(page, 'initiative.sector', one.sector).check();
  await choice(page, 'initiative.criteria', one.criterion).check();
  if (one.confidential) await choice(page, 'initiative.confidential', 'yes').check();
  const { title, effect, benefitVnd, appliedFrom } = one;
  const told = one.confidential ? {} : { 'initiative.problem': one.problem, 'initiative.solution': one.solution };
  await fillAll(page, { 'initiative.title': title, ...told, 'initiative.effect': effect, 'initiative.benefitVnd': benefitVnd });
  await field(page, 'initiative.appliedFrom').fill(appliedFrom);
}

export async function nextStep(page: Page, step: 2 | 3 | 4) {
  await page.getByRole('button', { name: WRITING.next, exact: true }).click();
  await expect(page.getByText(WRITING.stepOf(step))).toBeVisible();
}

/** From the last step back to one of the parts, by its button "Sửa". */
export async function editPart(page: Page, step: 1 | 2 | 3) {
  await page.getByRole('button', { name: CHECK.editPart(STEPS[step - 1] ?? '') }).click();
  await expect(page.getByText(WRITING.stepOf(step))).toBeVisible();
}

/** From the first step on to the last. */
export async function toLastStep(page: Page) {
  for (const step of [2, 3, 4] as const) await nextStep(page, step);
}

/** From a scan: the poster's page, its question answered, the form open with the unit filled in. */
export async function scan(page: Page, origin: string, code: string) {
  await page.goto(origin + posterPath(code));
  await page.getByRole('link', { name: POSTER.yes }).click();
  await page.waitForURL((url) => url.pathname === PATHS.write);
}

/** The four steps from an open form to the button "Nộp bài", which is left to the caller. */
export async function writeWhole(page: Page, one: Initiative, person: Person = HOA) {
  await expect(page.getByText(WRITING.stepOf(1))).toBeVisible();
  await fillPerson(page, person);
  await nextStep(page, 2);
  await nextStep(page, 3);
  await fillInitiative(page, one);
  await nextStep(page, 4);
  await choice(page, 'consent.processing', 'yes').check();
}

export const submitButton = (page: Page) => page.getByRole('button', { name: WRITING.submit, exact: true });

/** A tap, unless the queue was faster: it tries again by itself and both are right. */
export async function sendNow(page: Page) {
  await page
    .getByRole('button', { name: WAITING.send })
    .or(page.getByText(RECEIVED, { exact: true }))
    .first()
    .waitFor();
  await page.evaluate((words) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
    button?.click();
  }, WAITING.send);
}

/** After `sendNow`: the tap leads to the receipt; where the queue was faster, the list says it. */
export async function untilReceived(page: Page) {
  const said = page.getByText(RECEIPT.success, { exact: true }).or(page.getByText(RECEIVED, { exact: true }));
  await expect(said.first()).toBeVisible();
}

/** Unfolds what is seldom wanted of a draft in the list. */
export async function moreOfDraft(page: Page, title: string) {
  await page
    .locator('summary')
    .filter({ hasText: `${DRAFT.more}: ${title}` })
    .click();
}

/** Waits until the page says that the draft is kept. */
export async function untilSaved(page: Page) {
  await expect(page.getByText(WRITING.saved('').trim())).toBeVisible();
}

/** Waits until some draft on the phone holds exactly this text. */
export async function untilKept(page: Page, name: string, text: string) {
  const kept = ({ field, wanted }: { field: string; wanted: string }) =>
    new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open('sang-kien');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result.some((draft: { fields: Record<string, string> }) => draft.fields[field] === wanted));
        };
      };
    });
  await expect.poll(() => page.evaluate(kept, { field: name, wanted: text })).toBe(true);
}

/** The reference of the receipt page that is open, eight symbols. */
export async function receiptReference(page: Page): Promise<string> {
  await page.waitForURL((url) => url.pathname.startsWith(`${PATHS.receipts}/`));
  const reference = parseCode(decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? ''));
  expect(reference).not.toBeNull();
  return reference ?? '';
}
