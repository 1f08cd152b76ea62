import 'server-only';
import { outline } from './poster-fonts.ts';
import { INK, type Mark, type Sheet } from './poster-marks.ts';

/** The same sheet as a picture: letters are outlines, so that it looks as it prints on any machine. */
export function posterSvg({ width, height, title, parts }: Sheet): string {
  const marks = parts.flatMap((part) => part.marks.map(drawn)).join('');
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${escaped(title)}</title><path fill="#fff" d="M0 0H${round(width)}V${round(height)}H0z"/>${marks}</svg>`;
}

const round = (n: number) => Math.round(n * 1_000) / 1_000;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function drawn(mark: Mark): string {
  const { x, y } = mark;
  switch (mark.kind) {
    case 'line': {
      const letters = outline(mark.text, mark.weight).map((one, i) => ({ d: one.d, x: one.x + (i * mark.tracking) / mark.size }));
      const paths = letters
        .map((one) => (one.d === '' ? '' : `<path transform="translate(${round(one.x)})" d="${shorter(one.d)}"/>`))
        .join('');
      return `<g fill="${INK[mark.ink]}" transform="translate(${round(x)} ${round(y)})scale(${mark.size})">${paths}</g>`;
    }
    case 'bar':
      return `<path fill="${INK[mark.fill]}" d="M${round(x)} ${round(y)}h${round(mark.width)}v${round(mark.height)}h${round(-mark.width)}z"/>`;
    case 'box':
      return `<rect fill="none" stroke="${INK[mark.stroke]}" stroke-width="${mark.thickness}" x="${round(x)}" y="${round(y)}" width="${round(mark.width)}" height="${round(mark.height)}" rx="${mark.radius}"/>`;
    case 'cut':
      return `<path stroke="${INK.line}" stroke-width=".5" stroke-dasharray="3" d="M${round(x)} ${round(y)}L${round(mark.toX)} ${round(mark.toY)}"/>`;
    case 'symbol': {
      const runs = mark.symbol.runs.map((run) => `M${run.x} ${run.y}h${run.length}v1h${-run.length}z`).join('');
      const scale = mark.side / mark.symbol.size;
      return `<path fill="${INK.symbol}" shape-rendering="crispEdges" transform="translate(${round(x)} ${round(y)})scale(${round(scale)})" d="${runs}"/>`;
    }
  }
}

/** Coordinates at size 1: a ten-thousandth of a letter is finer than any screen. */
const shorter = (d: string) => d.replace(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10_000) / 10_000));
