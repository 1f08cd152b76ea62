import 'server-only';

/** Lengths on paper are in points, from the left upper corner of the page. */
export const millimetres = (mm: number): number => (mm * 72) / 25.4;
export const A4 = { width: millimetres(210), height: millimetres(297) } as const;
export const A5 = { width: millimetres(148), height: millimetres(210) } as const;
