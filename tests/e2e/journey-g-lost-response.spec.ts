import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test } from './support/journey.ts';
import { anInitiative, dayThatCounts, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: NOBODY_ANSWERS });

test('the answer is lost after the commit: sent again, the same receipt, one initiative', async ({
  page,
  context,
  ownProgram: program,
}) => {
  await program.start();
  const day = await dayThatCounts(program.origin);
  const answers: { status: number; receipt: unknown }[] = [];
  await context.route('**/api/initiatives/*', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    const response = await route.fetch();
    answers.push({ status: response.status(), receipt: await response.json() });
    return answers.length === 1 ? route.abort('connectionreset') : route.fulfill({ response });
  });

  await scan(page, program.origin, posterOf(program, 'DEMO-4'));
  await writeWhole(page, anInitiative(day));
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect.poll(() => answers.length, { timeout: 60_000 }).toBe(2);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);

  expect(answers.map(({ status }) => status)).toEqual([201, 200]);
  expect(answers[1]?.receipt).toEqual(answers[0]?.receipt);
  expect(heldInitiatives(program)).toHaveLength(1);
  expect(program.query('SELECT count(*) AS n FROM initiative_bodies')).toEqual([{ n: 1 }]);
});
