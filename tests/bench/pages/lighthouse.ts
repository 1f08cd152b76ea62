import lighthouse from 'lighthouse';
import { type Figure, middle } from './figure.ts';

const BARS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 95 };
const CATEGORIES = Object.keys(BARS);
const RUNS = Number(process.env.BENCH_RUNS || 3);

type Run = { scores: Map<string, number>; complaints: string[] };

/** One audit as a phone meets the page: nothing cached, a slow processor and a slow network, both computed by Lighthouse. */
async function audit(address: string, port: number): Promise<Run> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES });
  if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse on ${address}: ${runtimeError.message}`);
  const scores = new Map(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const complaints = weighed.flatMap(({ id }) => {
    const { score, displayValue = '' } = audits[id] ?? { score: null };
    return score === null || score >= 0.9 ? [] : [`${id} ${displayValue}`.trim()];
  });
  return { scores, complaints };
}

/** The middle of three runs, page by page; `said` is told what cost points. */
export async function lighthouseFigures(pages: ReadonlyMap<string, string>, port: number, said: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, address] of pages) {
    const runs: Run[] = [];
    for (let i = 0; i < RUNS; i += 1) runs.push(await audit(address, port));
    const scores = Object.entries(BARS).map(([category, bar]) => ({
      score: middle(runs.map((run) => run.scores.get(category) ?? 0)),
      bar,
    }));
    const complaints = [...new Set(runs.flatMap((run) => run.complaints))];
    if (complaints.length > 0) said(`${name}: ${complaints.join(' · ')}`);
    figures.push({
      what: `Lighthouse mobile, ${name}`,
      bar: Object.values(BARS)
        .map((bar) => (bar === 100 ? '100' : `≥ ${bar}`))
        .join(' · '),
      measured: scores.map(({ score }) => score).join(' · '),
      holds: scores.every(({ score, bar }) => score >= bar),
    });
  }
  return figures;
}
