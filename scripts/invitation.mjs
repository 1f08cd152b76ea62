import { join } from 'node:path';
import { PINNED_NODE, ROOT, run } from './run.mjs';
import { lanAddresses } from './server.mjs';
import { terminalQr } from './terminal-qr.mjs';

const NOWHERE = { scan: null, mine: '/', closed: null };

async function demoPlaces() {
  const { code, output } = await run(PINNED_NODE, [join(ROOT, 'scripts', 'demo-places.mjs')], { quiet: true });
  return code === 0 ? JSON.parse(output) : NOWHERE;
}

/** The one-time path that makes the first admin; null once somebody has an account. */
async function firstAdminPath() {
  const { code, output } = await run(PINNED_NODE, ['--conditions=react-server', join(ROOT, 'scripts', 'first-admin.ts')], { quiet: true });
  return code === 0 && output.trim() !== '' ? output.trim() : null;
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
  const first = await firstAdminPath();
  const scanned = `${bases[0] ?? here}${places.scan ?? '/'}`;
  return `
  On this machine      ${here}
${bases.map((base) => `  On the same network  ${base}\n`).join('')}
  Scan this with a phone on the same network:  ${scanned}

${indent(await terminalQr(scanned))}

  Try next
${thingsToTry(here, places)}

${
  first === null
    ? ''
    : `  Nobody has an account yet. This makes the first admin; it works once, within 72 hours:
    ${bases[0] ?? here}${first}

`
}  Working offline needs a secure address: localhost, or HTTPS in front (set ORIGIN to it).

`;
}
