import { test as base, expect } from '@playwright/test';
import { WRITING } from '#lib/messages/form.ts';
import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';
import { PATHS, posterPath, receiptPath, writePathForPoster } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { findWebKit, NO_WEBKIT } from '#scripts/webkit.mjs';
import { heldInitiatives, posterOf } from './support/journey.ts';
import { createProgram, type Program } from './support/program.ts';
import { startWebKit, type WebKitPage } from './support/webkit.ts';
import { anInitiative, dayThatCounts, HOA, type Initiative } from './support/writing.ts';

type Fixtures = {
  /** Features that the browser is started without. */
  without: string[];
  program: Program;
  phone: WebKitPage;
};

const test = base.extend<Fixtures>({
  without: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  program: async ({}, use) => {
    const program = await createProgram();
    await program.start();
    await use(program);
    await program.remove();
  },
  phone: async ({ without }, use, info) => {
    const webkit = await startWebKit({ without }).catch((failure: unknown) => {
      const sentence = `WebKit is installed but does not start here: its journey is skipped (${failure})`;
      console.warn(sentence);
      info.skip(true, sentence);
    });
    if (!webkit) return;
    try {
      await use(webkit.page);
      if (info.status !== info.expectedStatus) await info.attach('screen', { body: await webkit.page.picture(), contentType: 'image/png' });
    } finally {
      await webkit.close();
    }
  },
});

test.skip(findWebKit() === null, NO_WEBKIT);
test.setTimeout(120_000);

const untilShown = (phone: WebKitPage, words: string) => expect.poll(phone.text).toContain(words);
const typed = (phone: WebKitPage, name: string) => phone.run('return document.getElementsByName(arguments[0])[0]?.value', name);

async function fillPerson(phone: WebKitPage) {
  await untilShown(phone, WRITING.stepOf(1));
  for (const part of ['fullName', 'birthYear', 'phone', 'position', 'section'] as const)
    await phone.type(`[name="author.${part}"]`, HOA[part]);
  await phone.press(`[name="author.sex"][value="${HOA.sex}"]`);
  await phone.press(`[name="author.occupationGroup"] [value="${HOA.occupationGroup}"]`);
  await phone.press(`[name="author.isUnionMember"][value="${HOA.member}"]`);
  await untilShown(phone, WRITING.saved('').trim());
}

async function nextStep(phone: WebKitPage, step: number) {
  await phone.pressButton(WRITING.next);
  await untilShown(phone, WRITING.stepOf(step));
  await expectToFit(phone);
}

async function expectToFit(phone: WebKitPage) {
  expect(await phone.run('return [innerWidth, document.documentElement.scrollWidth]')).toEqual([360, 360]);
}

async function fillInitiative(phone: WebKitPage, one: Initiative) {
  await phone.press(`[name="initiative.sector"][value="${one.sector}"]`);
  await phone.press(`[name="initiative.criteria"][value="${one.criterion}"]`);
  for (const part of ['title', 'problem', 'solution', 'effect', 'benefitVnd', 'appliedFrom'] as const) {
    await phone.type(`[name="initiative.${part}"]`, one[part]);
    expect(await typed(phone, `initiative.${part}`)).toBe(one[part]);
  }
}

async function handIn(phone: WebKitPage) {
  await nextStep(phone, 4);
  await phone.press('[name="consent.processing"]');
  await phone.pressButton(WRITING.submit);
}

test.describe('WebKit', () => {
  test('written and handed in while the server is dead, sent by itself when it is back, once', async ({ phone, program }) => {
    const code = posterOf(program, 'DEMO-2');
    const initiative = anInitiative(await dayThatCounts(program.origin));
    await phone.open(program.origin + posterPath(code));
    await expect.poll(() => phone.run('return navigator.serviceWorker.ready.then(({ active }) => active.state)')).toBe('activated');
    await program.kill();

    await phone.open(program.origin + writePathForPoster(code));
    await fillPerson(phone);
    await nextStep(phone, 2);
    await nextStep(phone, 3);
    await fillInitiative(phone, initiative);
    await expect.poll(() => keptDrafts(phone)).toContain(initiative.appliedFrom);
    await phone.reload();
    await expect.poll(() => typed(phone, 'initiative.effect')).toBe(initiative.effect);
    await untilShown(phone, WRITING.stepOf(3));
    await handIn(phone);
    await untilShown(phone, NOT_SUBMITTED);
    expect((await phone.address()).pathname).toBe(PATHS.mine);

    await program.start();
    await expect.poll(() => heldInitiatives(program).length, { timeout: 60_000 }).toBe(1);
    await expect.poll(phone.text).not.toContain(NOT_SUBMITTED);
    const [row] = heldInitiatives(program);
    expect(row).toMatchObject({ title: initiative.title, revision: 1 });
    await phone.open(program.origin + receiptPath(String(row?.reference)));
    await untilShown(phone, RECEIPT.success);
    await untilShown(phone, String(row?.reference).slice(0, 4));
  });
});

/** Everything in the drafts on the phone, as text. */
const keptDrafts = (phone: WebKitPage) =>
  phone.run(`return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sang-kien');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      };
    };
  })`);

test.describe('WebKit without a service worker, as inside Zalo on an iPhone', () => {
  test.use({ without: ['ServiceWorkers'] });

  test('an open page keeps the text over a dead server and hands it in when it is back, once', async ({ phone, program }) => {
    const code = posterOf(program, 'DEMO-2');
    // The sign makes the page ask whether the text is in an old font, with tables that it cannot load any more.
    const initiative = {
      ...anInitiative(await dayThatCounts(program.origin)),
      problem: 'Đường may lệch ±2 mm, mỗi ca may lại 34 sản phẩm.',
    };
    await phone.open(program.origin + writePathForPoster(code));
    expect(await phone.run('return navigator.serviceWorker === undefined')).toBe(true);
    await fillPerson(phone);
    await program.kill();

    await nextStep(phone, 2);
    await nextStep(phone, 3);
    await fillInitiative(phone, initiative);
    await handIn(phone);
    await untilShown(phone, NOT_SUBMITTED);
    await untilShown(phone, WRITING.waitsHere);

    await program.start();
    await expect.poll(() => heldInitiatives(program).length, { timeout: 60_000 }).toBe(1);
    const [row] = heldInitiatives(program);
    expect(row).toMatchObject({ title: initiative.title, revision: 1 });
    await untilShown(phone, RECEIPT.success);
    await untilShown(phone, String(row?.reference).slice(0, 4));
  });
});
