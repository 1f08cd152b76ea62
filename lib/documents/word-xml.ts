import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { Problem } from '#lib/domain/problem.ts';

/** `name` is the local name; `w` tells whether it belongs to Word's own vocabulary. Attributes by local name. */
export type XmlElement = { name: string; w: boolean; attributes: Record<string, string> };
type Handlers = { open: (element: XmlElement) => void; close: (element: XmlElement) => void; text: (text: string) => void };

const WORD_SPACES = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'];
const DEEPEST = 200;
const SLICE = 64 * 1024;

/**
 * Reads XML in slices and lets other requests in between. Throws `word-file-unsafe` for a document type or entities of its own and
 * for nesting beyond measure, `word-file-unreadable` for XML that is not whole. Nothing is ever fetched.
 */
export async function readXml(xml: string, handlers: Partial<Handlers>): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  const path: XmlElement[] = [];
  parser.on('doctype', () => {
    throw new Problem('word-file-unsafe');
  });
  parser.on('error', () => {
    throw new Problem('word-file-unreadable');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (path.length >= DEEPEST) throw new Problem('word-file-unsafe');
    const named = Object.values(attributes).map((one) => [one.local, one.value] as const);
    const element = { name: local, w: WORD_SPACES.includes(uri), attributes: Object.fromEntries(named) };
    path.push(element);
    handlers.open?.(element);
  });
  parser.on('closetag', () => {
    const element = path.pop();
    if (element) handlers.close?.(element);
  });
  parser.on('text', (text) => handlers.text?.(text));
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    await setImmediate();
  }
  parser.close();
}
