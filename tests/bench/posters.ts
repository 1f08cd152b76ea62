import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '#drizzle/seed/demo.ts';
import { closeEngine, engine } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { insertUnits, requireUnitByCode } from '#lib/db/units.ts';
import { POSTER_FORMATS, type PosterFormat } from '#lib/domain/poster.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { posterFile } from '#lib/http/print-posters.ts';
import { askPosterFile, MOST_POSTERS } from '#lib/use-cases/ask-poster-file.ts';

/**
 * `npm run bench:posters`: files of many posters as the server prints them, in a process of its own. The bar: 1.000 posters in less than
 * 30 s, and memory that does not grow with their number.
 */
const SIZES: [number, PosterFormat][] = [
  [100, 'a4'],
  ...POSTER_FORMATS.map((format): [number, PosterFormat] => [1_000, format]),
  [MOST_POSTERS, 'a4'],
];
const PARENT = 'LDLD-74-724';

const folder = mkdtempSync(join(tmpdir(), 'sk-bench-'));
process.env.DATABASE_URL = `file:${join(folder, 'posters.db')}`;
const writing = { now: Date.now(), secret: '', requestId: 'bench', actor: 'bench' };
const account = { id: 'bench', name: '', username: '', grants: [], twoFactorEnabled: false, sessionId: '' };

/** CĐCS with names of all lengths below one union; answers their codes. */
async function plantUnits(n: number): Promise<string[]> {
  const codes = Array.from({ length: n }, (_, i) => `BENCH-${i}`);
  await engine().commit(async (tx) => {
    const parent = await requireUnitByCode(tx, PARENT);
    const rows = codes.map((code, i) => {
      const shortName = `Công ty TNHH ${'Sản xuất Thương mại Dịch vụ '.repeat(i % 5)}Ví Dụ ${i}`;
      const words = { code, shortName, name: `CĐCS ${shortName}` };
      return {
        id: randomUUID(),
        ...words,
        level: 'grassroots',
        kind: 'grassroots-union',
        parentId: parent.id,
        searchKey: unitSearchKey(words),
      } as const;
    });
    await insertUnits(tx, rows);
  });
  return codes;
}

/** What the process used at most, in MB; NaN where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}

async function measure(codes: readonly string[], format: PosterFormat): Promise<string> {
  const id = randomUUID();
  const asked = { id, format, which: 'selection' as const, units: [...codes] };
  const began = performance.now();
  await engine().commit((tx) => askPosterFile({ ...writing, tx, account }, PARENT, asked, 'https://sangkien.example'));
  const askedMs = performance.now() - began;
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/print-posters.ts', id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  child.stdout.on('data', () => {
    peak = Math.max(peak, peakOf(child.pid));
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`printing ended with code ${code}`);
  const seconds = (performance.now() - began - askedMs) / 1_000;
  const megabytes = statSync(posterFile(id)).size / 2 ** 20;
  return `| ${format} | ${codes.length} | ${Math.round(askedMs)} | ${seconds.toFixed(1)} | ${megabytes.toFixed(1)} | ${Math.round(peak)} |`;
}

try {
  await migrateDatabase(engine());
  await engine().commit((tx) => seedDemo({ ...writing, tx }));
  const codes = await plantUnits(MOST_POSTERS);
  console.log(`${cpus().length} cores, Node ${process.version}\n`);
  console.log('| Paper | Posters | asked and issued, ms | printed, s | file, MB | peak memory, MB |\n|---|---:|---:|---:|---:|---:|');
  for (const [n, format] of SIZES) console.log(await measure(codes.slice(0, n), format));
} finally {
  closeEngine();
  rmSync(folder, { recursive: true, force: true });
}
