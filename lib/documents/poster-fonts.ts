import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** Be Vietnam Pro (SIL Open Font License 1.1): whole TTF files with every Vietnamese letter; the fonts of PDF itself have none. */
const FILES: Record<Weight, string> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};
const FOLDER = ['node_modules', '@expo-google-fonts', 'be-vietnam-pro'];

type Loaded = { bytes: Buffer; font: Font };
const loaded = new Map<Weight, Loaded>();

function load(weight: Weight): Loaded {
  const known = loaded.get(weight);
  if (known) return known;
  const bytes = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), ...FOLDER, FILES[weight]));
  const font = create(bytes);
  if (!('layout' in font)) throw new Error(`${FILES[weight]} holds more than one font`);
  loaded.set(weight, { bytes, font });
  return { bytes, font };
}

export const fontBytes = (weight: Weight): Buffer => load(weight).bytes;

/** Most words of a poster stand on every poster; so many are remembered, and forgotten together. */
const MOST_WIDTHS = 20_000;
const widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };

/** Width of a text at size 1, kerning included. */
export function emWidth(text: string, weight: Weight): number {
  const known = widths[weight].get(text);
  if (known !== undefined) return known;
  const { font } = load(weight);
  const width = font.layout(text).advanceWidth / font.unitsPerEm;
  if (widths[weight].size >= MOST_WIDTHS) widths[weight].clear();
  widths[weight].set(text, width);
  return width;
}

/** The outline of a text at size 1 as SVG path data, baseline at y = 0: looks alike where the font is not installed. */
export function outline(text: string, weight: Weight): { d: string; x: number }[] {
  const { font } = load(weight);
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  return glyphs.map((glyph, i) => {
    const drawn = { d: glyph.path.scale(1 / font.unitsPerEm, -1 / font.unitsPerEm).toSVG(), x };
    x += (positions[i]?.xAdvance ?? 0) / font.unitsPerEm;
    return drawn;
  });
}
