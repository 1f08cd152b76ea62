import 'server-only';
import { readXml, type XmlElement } from './word-xml.ts';

type Level = { bullet: boolean; start: number };

/** Gives each paragraph of a list its "- " or its number, in the order in which they stand. */
export type WordNumbering = { markerOf: (numId: string, level: number) => string };

const DEEPEST_LEVEL = 8;

/** Reads `word/numbering.xml`. Numbers are counted as Word counts them; letters and Roman numbers become plain ones. */
export async function readNumbering(xml: string | null): Promise<WordNumbering> {
  const kinds = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let abstract: Map<number, Level> = new Map();
  let level: Level = { bullet: false, start: 1 };
  let list = '';
  const openers: Record<string, (attributes: Record<string, string>) => void> = {
    abstractNum: ({ abstractNumId = '' }) => {
      abstract = new Map();
      kinds.set(abstractNumId, abstract);
    },
    lvl: ({ ilvl }) => {
      level = { bullet: false, start: 1 };
      abstract.set(Number(ilvl), level);
    },
    start: ({ val }) => {
      level.start = Number(val) || 1;
    },
    numFmt: ({ val }) => {
      level.bullet = val === 'bullet' || val === 'none';
    },
    num: ({ numId = '' }) => {
      list = numId;
      abstract = new Map();
    },
    abstractNumId: ({ val = '' }) => lists.set(list, val),
  };
  if (xml !== null) await readXml(xml, { open: ({ name, attributes }: XmlElement) => openers[name]?.(attributes) });

  const counters = new Map<string, number[]>();
  return {
    markerOf: (numId, at) => {
      const depth = Math.min(Math.max(at, 0), DEEPEST_LEVEL);
      const known = kinds.get(lists.get(numId) ?? '')?.get(depth);
      const indent = '  '.repeat(depth);
      if (!known || known.bullet) return `${indent}- `;
      const counts = (counters.get(numId) ?? []).slice(0, depth + 1);
      counts[depth] = (counts[depth] ?? known.start - 1) + 1;
      counters.set(numId, counts);
      return `${indent}${counts[depth]}. `;
    },
  };
}
