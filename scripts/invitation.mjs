import { join } from 'node:path';
import { PINNED_NODE, ROOT, run } from './run.mjs';
import { lanAddresses } from './server.mjs';

async function demoPath() {
  const { code, output } = await run(PINNED_NODE, [join(ROOT, 'scripts', 'demo-poster.mjs')], { quiet: true });
  return code === 0 && /^[0-9A-Z]{8}$/.test(output) ? `/q/${output}` : '/';
}

async function scannable(address) {
  const { default: qrcode } = await import('qrcode');
  return qrcode.toString(address, { type: 'terminal', small: true, errorCorrectionLevel: 'M' });
}

const indent = (text) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** What to open, to scan and to try, once the server on `port` is ready. */
export async function invitation(port) {
  const path = await demoPath();
  const here = `http://localhost:${port}`;
  const bases = process.env.ORIGIN ? [process.env.ORIGIN.replace(/\/$/, '')] : lanAddresses().map((address) => `http://${address}:${port}`);
  const scanned = `${bases[0] ?? here}${path}`;
  return `
  On this machine     ${here}
${bases.map((base) => `  On the same network ${base}`).join('\n')}

  Scan this with a phone on the same network: ${scanned}

${indent(await scannable(scanned))}
  Try next
    1. ${here}${path}  scan or open, confirm the unit, write, submit, keep the receipt
    2. ${here}/cua-toi  what this phone holds: drafts, what waits, receipts
    3. ${here}/75nghin-sangkien-vuotkho-phattrien  the campaign of 2021, closed
    4. npm run cli -- reconcile  proves every counter against the rows
  Working offline needs a secure address: localhost, or HTTPS in front of ORIGIN.

`;
}
