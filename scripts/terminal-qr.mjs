const QUIET = 4;
/** Two rows of modules in one line of text: upper half, lower half, both, none. */
const HALVES = { 10: '▀', '01': '▄', 11: '█', '00': ' ' };
const BLACK_ON_WHITE = '\u001b[30;107m';
const RESET = '\u001b[0m';

/** A symbol for the terminal with its full quiet zone of four modules, dark on light whatever the terminal's colours are. */
export async function terminalQr(text) {
  const { default: qrcode } = await import('qrcode');
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const dark = (row, column) => {
    const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
    return inside && modules.get(row, column) ? '1' : '0';
  };
  const lines = [];
  for (let row = -QUIET; row < modules.size + QUIET; row += 2) {
    let line = '';
    for (let column = -QUIET; column < modules.size + QUIET; column += 1) line += HALVES[dark(row, column) + dark(row + 1, column)];
    lines.push(`${BLACK_ON_WHITE}${line}${RESET}`);
  }
  return lines.join('\n');
}
