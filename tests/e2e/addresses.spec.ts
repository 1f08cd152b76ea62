import { formatCode } from '#lib/domain/reference.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { PATHS, posterPath } from '#lib/messages/paths.ts';
import { expect, posterOf, test } from './support/journey.ts';

test.use({ expectedNoise: /status of 404/ });

const NAME = '75 nghìn sáng kiến, vượt khó, phát triển';

/** As it was printed, and as newspapers and people write it (R17). */
const SPELLINGS = [
  '/75nghin-sangkien-vuotkho-phattrien/',
  '/75nghin-sangkien-vuotkho-phattrien',
  '/75NGHIN-SangKien-VuotKho-PhatTrien',
  '/75nghinsangkienvuotkhophattrien',
  '/75-nghin-sang-kien-vuot-kho-phat-trien/',
  '/75-nghìn-sáng-kiến-vượt-khó-phát-triển',
  '/75nghin-sangkien-vuotkho-phattrien.',
];

for (const spelling of SPELLINGS) {
  test(`the campaign is found at ${spelling}`, async ({ page, program }) => {
    await page.goto(program.origin + spelling);
    await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  });
}

test('a poster is found however its code is typed', async ({ page, program }) => {
  const code = posterOf(program, 'DEMO-8');
  for (const typed of [code, code.toLowerCase(), formatCode(code), formatCode(code).replaceAll('0', 'o').replaceAll('1', 'l')]) {
    await page.goto(program.origin + posterPath(encodeURIComponent(typed)));
    await expect(page.getByRole('heading', { name: POSTER.question }), typed).toBeVisible();
  }
});

test('a page is found by its name in capitals, and a poster too', async ({ page, program }) => {
  for (const typed of ['/HUONG-DAN', '/Hướng-dẫn']) {
    await page.goto(program.origin + typed);
    expect(new URL(page.url()).pathname).toBe(PATHS.guide);
  }
  const path = posterPath(posterOf(program, 'DEMO-8'));
  await page.goto(program.origin + path.toUpperCase());
  expect(new URL(page.url()).pathname).toBe(path);
});

test('the pages of the shell say what they are, in Vietnamese, before any script runs', async ({ program }) => {
  for (const path of [PATHS.home, PATHS.write, PATHS.mine, PATHS.track, PATHS.guide]) {
    const html = await (await fetch(program.origin + path)).text();
    expect(html, path).toMatch(/<html[^>]* lang="vi"/);
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g), path).toHaveLength(1);
  }
});

test('what the phone installs is whole: icons, start page, screenshots', async ({ program }) => {
  type Manifest = { id: string; start_url: string; icons: { src: string }[]; screenshots: { src: string }[] };
  const manifest: Manifest = await (await fetch(`${program.origin}/manifest.webmanifest`)).json();
  expect(manifest.id).toBe('/');
  for (const address of [manifest.start_url, ...[...manifest.icons, ...manifest.screenshots].map(({ src }) => src)]) {
    expect((await fetch(program.origin + address)).status, address).toBe(200);
  }
  const worker = await fetch(`${program.origin}/sw.js`);
  expect(worker.headers.get('cache-control')).toContain('no-cache');
});
