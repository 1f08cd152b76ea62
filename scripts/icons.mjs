/**
 * Draws the badge once and renders every icon from it: `node scripts/icons.mjs`.
 * The results are committed; run it only when the badge itself changes. Names are stable because installed apps keep them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const BLUE = '#0b4f9e';
const GOLD = '#f7c548';

/** A lit lamp in which a line climbs: an idea that was put to work. Drawn in a box of 512, centred. */
const LAMP = `
  <g stroke="#fff" stroke-width="22" stroke-linecap="round">
    <path d="M256 50v30M384 103l-21 21M128 103l21 21M437 231h-30M105 231H75"/>
  </g>
  <path fill="${GOLD}" d="M256 116a115 115 0 0 0-69 207c13 10 21 25 21 41v6h96v-6c0-16 8-31 21-41a115 115 0 0 0-69-207z"/>
  <path fill="none" stroke="${BLUE}" stroke-width="24" stroke-linecap="round" stroke-linejoin="round" d="M199 264l38-38 30 30 46-48M278 200h37v37"/>
  <path stroke="#fff" stroke-width="24" stroke-linecap="round" d="M214 402h84M230 444h52"/>`;

const svg = (ground, scale) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${ground}
  <g transform="translate(256 256) scale(${scale}) translate(-256 -250)">${LAMP}
  </g>
</svg>
`;

const rounded = svg(`<rect width="512" height="512" rx="112" fill="${BLUE}"/>`, 1.02);
const bleed = svg(`<rect width="512" height="512" fill="${BLUE}"/>`, 1);
const maskable = svg(`<rect width="512" height="512" fill="${BLUE}"/>`, 0.78);

/** An .ico file that holds one PNG, as every browser since 2010 reads it. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

async function render(page, source, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
  return page.screenshot({ omitBackground: true });
}

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const folder of ['public/icons', 'public/bieu-tuong']) mkdirSync(folder, { recursive: true });

const pictures = [
  ['public/icons/badge-192.png', rounded, 192],
  ['public/icons/badge-512.png', rounded, 512],
  ['public/icons/badge-maskable-512.png', maskable, 512],
  ['public/bieu-tuong/sang-kien.png', rounded, 256],
  ['app/apple-icon.png', bleed, 180],
];
for (const [file, source, size] of pictures) writeFileSync(file, await render(page, source, size));
writeFileSync('app/favicon.ico', ico(await render(page, rounded, 32), 32));
writeFileSync('app/icon.svg', rounded);
writeFileSync('public/bieu-tuong/sang-kien.svg', rounded);
await browser.close();
