import { beforeAll, describe, expect, test } from 'vitest';
import { insertPosters } from '#lib/db/posters.ts';
import { insertUnits } from '#lib/db/units.ts';
import type { Sheet } from '#lib/documents/poster-marks.ts';
import { posterSheet } from '#lib/documents/poster-sheet.ts';
import { POSTER_FORMATS } from '#lib/domain/poster.ts';
import { codeFromValues } from '#lib/domain/reference.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { aUnit, DURING, plantTree, readContext } from '#tests/support/builders.ts';
import { cropped, dice, type Grey, hasTool, photocopied, rasterised, readByZbar, readByZxing } from '#tests/support/paper.ts';
import { aPoster, LONG_NAME, pdfFile, symbolsOf } from '#tests/support/posters.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const PAGES = 200;
const POINTS_PER_INCH = 72;
/** White and frame around the symbol that the decoders are shown too, in points. */
const AROUND = 40;

const canRaster = hasTool('pdftoppm');
const hasZbar = hasTool('zbarimg');

type Printed = { code: string; unitCode: string; address: string; sheet: Sheet };

const roll = dice(560);

/** All four formats in turn, long and short names. */
const printed: Printed[] = Array.from({ length: PAGES }, (_, i) => {
  const code = codeFromValues(Array.from({ length: 7 }, () => Math.floor(roll() * 31)));
  const facts = aPoster({ code, domain: 'sangkien.vn', unitName: i % 3 === 0 ? LONG_NAME : `CĐCS Công ty TNHH May Ví Dụ ${i}` });
  const format = POSTER_FORMATS[i % POSTER_FORMATS.length] ?? 'a4';
  return { code, unitCode: `LOW-${1_000 + i}`, address: facts.address, sheet: posterSheet(facts, format) };
});

/** What a phone's camera is held over: one symbol of the page with what stands around it. */
function shown(page: Grey, sheet: Sheet, dpi: number): Grey {
  const [symbol] = symbolsOf(sheet);
  if (!symbol) throw new Error('a page without a symbol');
  const scale = dpi / POINTS_PER_INCH;
  const pixels = (points: number) => Math.round(points * scale);
  return cropped(page, pixels(symbol.x - AROUND), pixels(symbol.y - AROUND), pixels(symbol.side + 2 * AROUND));
}

describe.skipIf(!canRaster)('200 printed pages of all formats (needs pdftoppm of poppler-utils)', () => {
  const addresses = printed.map(({ address }) => address);
  let clean: Grey[] = [];
  let copies: Grey[] = [];
  let read: (string | null)[] = [];

  beforeAll(async () => {
    const file = await pdfFile(printed.map(({ sheet }) => sheet));
    const views = (dpi: number) =>
      rasterised(file, dpi).map((page, i) => shown(page, printed[i]?.sheet ?? { width: 0, height: 0, title: '', parts: [] }, dpi));
    clean = views(150);
    copies = views(72).map((view) => photocopied(view, roll));
  }, 120_000);

  test('every code is read by ZXing at 150 dpi', async () => {
    read = await Promise.all(clean.map(readByZxing));
    expect(read).toEqual(addresses);
  }, 60_000);

  test('every code is read by ZXing from a bad copy of 72 dpi', async () => {
    expect(await Promise.all(copies.map(readByZxing))).toEqual(addresses);
  }, 60_000);

  test.skipIf(!hasZbar)(
    'every code is read by ZBar at 150 dpi (needs zbarimg of zbar-tools)',
    () => {
      expect(readByZbar(clean)).toEqual(addresses);
    },
    60_000,
  );

  test.skipIf(!hasZbar)(
    'every code is read by ZBar from a bad copy of 72 dpi (needs zbarimg of zbar-tools)',
    () => {
      expect(readByZbar(copies)).toEqual(addresses);
    },
    60_000,
  );

  test('every code that was read opens its unit', async () => {
    const engine = await privateDatabase();
    await plantTree(engine);
    await engine.commit(async (tx) => {
      await insertUnits(
        tx,
        printed.map(({ unitCode }) => aUnit({ code: unitCode, parentId: 'id-MID-1', level: 'grassroots' })),
      );
      await insertPosters(
        tx,
        printed.map(({ code, unitCode }) => ({ code, unitId: `id-${unitCode}`, serial: 1, issuedAt: DURING })),
      );
    });
    const opened = [];
    for (const address of read) opened.push((await findPoster(readContext(engine), address?.split('/q/')[1] ?? '')).unit.code);
    expect(opened).toEqual(printed.map(({ unitCode }) => unitCode));
  }, 60_000);
});
