import { PATHS, posterPath } from '#lib/messages/paths.ts';
import { HINT } from '#scripts/compile-hints.mjs';
import { expect, posterOf, test } from './support/journey.ts';
import { askedElsewhere, WEIGHT_BAR, weigh } from './support/weight.ts';

test.use({ serviceWorkers: 'block' });

for (const name of ['the first screen after a scan', 'the writing form'] as const) {
  test(`a first visit to ${name} stays light and asks nobody else`, async ({ page, program }, info) => {
    const address = name === 'the writing form' ? PATHS.write : posterPath(posterOf(program, 'DEMO-1'));
    const weight = await weigh(page, program.origin + address);
    const { transfers, all, markup } = weight;
    info.annotations.push({ type: 'weight', description: `${all} bytes, of which HTML and CSS ${markup}` });
    expect(askedElsewhere(weight, program.origin)).toEqual([]);
    expect(markup, JSON.stringify(transfers, null, 1)).toBeLessThanOrEqual(WEIGHT_BAR.markup);
    expect(all, JSON.stringify(transfers, null, 1)).toBeLessThanOrEqual(WEIGHT_BAR.all);
  });
}

test('what weighs most of the scripts is compiled while it arrives', async ({ page, program, request }) => {
  const { transfers } = await weigh(page, program.origin + PATHS.write);
  const scripts = transfers.filter(({ type }) => type === 'Script').sort((a, b) => b.bytes - a.bytes);
  for (const { url } of scripts.slice(0, 3)) expect(await (await request.get(url)).text()).toMatch(new RegExp(`^${HINT}`));
});
