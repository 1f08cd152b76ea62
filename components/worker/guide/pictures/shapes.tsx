import type { ReactNode } from 'react';

/** Pieces of the guide's line drawings, in a box of 160 × 100. Colours are tokens, so both themes read well. Decoration only. */
export const INK = 'fill-none stroke-ink';
export const THIN = 'fill-none stroke-mute';
export const SHEET = 'fill-card stroke-ink';
export const TINT = 'fill-action-soft stroke-ink';
export const BLUE = 'fill-action stroke-none';
export const BLUE_LINE = 'fill-none stroke-action';
export const GOLD = 'fill-gold stroke-none';
export const GOLD_LINE = 'fill-none stroke-gold';
export const BAD_LINE = 'fill-none stroke-bad';

type At = { x: number; y: number };

export function Group({ x, y, scale = 1, children }: At & { scale?: number; children: ReactNode }) {
  return <g transform={`translate(${x} ${y}) scale(${scale})`}>{children}</g>;
}

export function Box({ x, y, w, h, r = 4, look = SHEET }: At & { w: number; h: number; r?: number; look?: string }) {
  return <rect x={x} y={y} width={w} height={h} rx={r} className={look} />;
}

/** Lines of writing, the last one shorter. */
export function Lines({ x, y, w, n, gap = 8, look = THIN }: At & { w: number; n: number; gap?: number; look?: string }) {
  const rows = Array.from({ length: n }, (_, i) => `M${x} ${y + i * gap}h${i === n - 1 && n > 1 ? w * 0.6 : w}`);
  return <path d={rows.join('')} className={look} />;
}

/** A phone whose screen has the origin of `children`; 46 × 84. */
export function Phone({ x, y, children }: At & { children?: ReactNode }) {
  return (
    <Group x={x} y={y}>
      <Box x={0} y={0} w={46} h={84} r={8} />
      <path d="M18 6h10" className={THIN} />
      {children}
    </Group>
  );
}

export function Paper({ x, y, w = 46, h = 60, children }: At & { w?: number; h?: number; children?: ReactNode }) {
  return (
    <Group x={x} y={y}>
      <path d={`M4 0h${w - 16}l12 12v${h - 16}a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z`} className={SHEET} />
      <path d={`M${w - 12} 0v12h12`} className={INK} />
      {children}
    </Group>
  );
}

/** A small QR symbol, `size` wide. */
export function QrMark({ x, y, size }: At & { size: number }) {
  return (
    <Group x={x} y={y} scale={size / 9}>
      <path
        fillRule="evenodd"
        className="fill-ink stroke-none"
        d="M0 0h3v3H0zm1 1v1h1V1zM6 0h3v3H6zm1 1v1h1V1zM0 6h3v3H0zm1 1v1h1V7zM4 0h1v2H4zM4 3h1v2H4zM1 4h2v1H1zM6 4h1v1H6zM8 4h1v2H8zM4 6h1v3H4zM6 6h1v2H6zM7 8h2v1H7z"
      />
    </Group>
  );
}

/** Where the finger goes. */
export function Tap({ x, y }: At) {
  return (
    <>
      <circle cx={x} cy={y} r={9} className={GOLD_LINE} />
      <circle cx={x} cy={y} r={4} className={GOLD} />
    </>
  );
}

/** The product's badge, `size` wide. */
export function Badge({ x, y, size }: At & { size: number }) {
  return (
    <Group x={x} y={y} scale={size / 24}>
      <rect width={24} height={24} rx={6} className={BLUE} />
      <path d="M12 5a5 5 0 0 0-3 9v2h6v-2a5 5 0 0 0-3-9zM9.500 18.500h5" className="fill-on-action stroke-on-action" strokeWidth={1} />
    </Group>
  );
}

export function Person({ x, y, scale = 1, look = SHEET }: At & { scale?: number; look?: string }) {
  return (
    <Group x={x} y={y} scale={scale}>
      <path d="M-16 30c0-11 7-17 16-17s16 6 16 17z" className={look} />
      <circle cx={0} cy={0} r={9} className={look} />
    </Group>
  );
}

const MARKS = {
  tick: { disc: 'fill-ok stroke-none', path: 'm-4.500 0 3.500 3.500 6-7' },
  cross: { disc: 'fill-bad stroke-none', path: 'm-3.500-3.500 7 7m0-7-7 7' },
  alert: { disc: 'fill-bad stroke-none', path: 'M0-5v6m0 4v.01' },
  plus: { disc: 'fill-action stroke-none', path: 'M0-5v10M-5 0h10' },
} as const;

/** A round sign: done, wrong, look here, add. */
export function Sign({ x, y, kind }: At & { kind: keyof typeof MARKS }) {
  return (
    <Group x={x} y={y}>
      <circle r={10} className={MARKS[kind].disc} />
      <path d={MARKS[kind].path} className="fill-none stroke-ground" />
    </Group>
  );
}

export function Pen({ x, y }: At) {
  return (
    <Group x={x} y={y}>
      <path d="M0 0 3-9 24-30a4 4 0 0 1 6 6L9-3z" className="fill-gold stroke-ink" />
      <path d="m3-9 6 6" className={INK} />
    </Group>
  );
}

export function Lock({ x, y, scale = 1 }: At & { scale?: number }) {
  return (
    <Group x={x} y={y} scale={scale}>
      <path d="M-8-3v-6a8 8 0 0 1 16 0v6" className={INK} />
      <rect x={-13} y={-3} width={26} height={20} rx={4} className={BLUE} />
      <path d="M0 5v4" className="fill-none stroke-on-action" />
    </Group>
  );
}
