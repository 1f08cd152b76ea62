import { join } from 'node:path';
import { PINNED_NODE, ROOT, run } from './run.mjs';
import { lanAddresses } from './server.mjs';
import { terminalQr } from './terminal-qr.mjs';

const NOWHERE = { scan: null, mine: '/', closed: null };

async function demoPlaces() {
  const { code, output } = await run(PINNED_NODE, [join(ROOT, 'scripts', 'demo-places.mjs')], { quiet: true });
  return code === 0 ? JSON.parse(output) : NOWHERE;
}

const indent = (text) => text.replace(/^/gm, '  ');

function thingsToTry(here, { scan, mine, closed }) {
  const lines = [
    scan && `${here}${scan}   confirm the unit, write, submit, keep the receipt`,
    `${here}${mine}   what this phone holds: drafts, what waits, receipts`,
    closed && `${here}${closed}   a campaign that is closed`,
    'npm run cli -- reconcile   proves every counter against the rows',
  ];
  return lines
    .filter(Boolean)
    .map((line, i) => `    ${i + 1}. ${line}`)
    .join('\n');
}

/** What to open, to scan and to try, once the server on `port` is ready. */
export async function invitation(port) {
  const places = await demoPlaces();
  const here = `http://localhost:${port}`;
  const bases = process.env.ORIGIN ? [process.env.ORIGIN.replace(/\/$/, '')] : lanAddresses().map((address) => `http://${address}:${port}`);
  const scanned = `${bases[0] ?? here}${places.scan ?? '/'}`;
  return `
  On this machine      ${here}
${bases.map((base) => `  On the same network  ${base}\n`).join('')}
  Scan this with a phone on the same network:  ${scanned}

${indent(await terminalQr(scanned))}

  Try next
${thingsToTry(here, places)}

  Working offline needs a secure address: localhost, or HTTPS in front (set ORIGIN to it).

`;
}
