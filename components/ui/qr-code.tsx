import { create } from 'qrcode';

/** Modules of white around the symbol: scanners need four, in the dark theme too. */
const QUIET = 4;

type Props = { text: string; label: string; className?: string };

/** A QR symbol of level Q, drawn on the server as one path. Never imported by code that runs on the phone. */
export function QrCode({ text, label, className = 'size-52' }: Props) {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const side = modules.size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className={`rounded-field ${className}`}>
      <rect width={side} height={side} className="fill-paper" />
      <path d={darkPath(modules.data, modules.size)} className="fill-print" />
    </svg>
  );
}

function darkPath(cells: Uint8Array, size: number): string {
  const strokes: string[] = [];
  cells.forEach((dark, i) => {
    if (dark) strokes.push(`M${(i % size) + QUIET} ${Math.floor(i / size) + QUIET}h1v1h-1z`);
  });
  return strokes.join('');
}
