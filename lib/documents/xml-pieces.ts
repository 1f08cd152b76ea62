import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';

type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const DEEPEST = 200;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece, letting other requests in between; names come without their prefix. Throws what `unsafe` makes for a document
 * type, entities of its own and nesting beyond measure, and what `unreadable` makes for XML that is not whole. Nothing is ever fetched.
 */
export async function readXmlPieces(
  pieces: Iterable<string> | AsyncIterable<string>,
  { open, close, text }: Handlers,
  faults: { unsafe: () => Error; unreadable: () => Error },
): Promise<void> {
  const parser = new SaxesParser({});
  let depth = 0;
  parser.on('doctype', () => {
    throw faults.unsafe();
  });
  parser.on('error', () => {
    throw faults.unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw faults.unsafe();
    open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(localName(name));
  });
  if (text) parser.on('text', text);
  for await (const piece of pieces) {
    parser.write(piece);
    await setImmediate();
  }
  parser.close();
}
