import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { answerLost, DELIVERIES, pass } from './support/fault-proxy.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test } from './support/journey.ts';
import { anInitiative, dayThatCounts, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: NOBODY_ANSWERS });

test('the answer is lost after the commit: sent again, the same receipt, one initiative', async ({
  page,
  networkBefore,
  ownProgram: program,
}) => {
  await program.start();
  const network = await networkBefore(program);
  const day = await dayThatCounts(program.origin);
  network.become(async (asked, answer) => (network.delivered.length === 0 ? answerLost : pass)(asked, answer), DELIVERIES);

  await scan(page, network.origin, posterOf(program, 'DEMO-4'));
  await writeWhole(page, anInitiative(day));
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect.poll(() => network.delivered.length, { timeout: 60_000 }).toBe(2);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);

  expect(network.delivered.map(({ status }) => status)).toEqual([201, 200]);
  expect(network.delivered[1]?.body).toEqual(network.delivered[0]?.body);
  expect(heldInitiatives(program)).toHaveLength(1);
  expect(program.query('SELECT count(*) AS n FROM initiative_bodies')).toEqual([{ n: 1 }]);
});
