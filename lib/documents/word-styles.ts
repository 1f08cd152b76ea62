import 'server-only';
import { readXml, type XmlElement } from './word-xml.ts';

type Style = { basedOn: string | null; font: string | null; numId: string | null };

/** Fonts and lists that come with a style instead of with the text. */
export type WordStyles = {
  fontOf: (style: string | null) => string | null;
  numberingOf: (style: string | null) => string | null;
};

const LONGEST_CHAIN = 20;

/** The font that an element names for letters, or null: theme fonts are Unicode ones. */
export function fontNamed({ attributes }: XmlElement): string | null {
  return attributes.ascii ?? attributes.hAnsi ?? null;
}

/** Reads `word/styles.xml`; a file without it has no styles. */
export async function readStyles(xml: string | null): Promise<WordStyles> {
  const styles = new Map<string, Style>();
  const usual: Style = { basedOn: null, font: null, numId: null };
  let usualId: string | null = null;
  let current: Style | null = null;
  const openers: Record<string, (attributes: XmlElement['attributes']) => void> = {
    docDefaults: () => {
      current = usual;
    },
    style: ({ styleId = '', type, default: isUsual }) => {
      current = { basedOn: null, font: null, numId: null };
      styles.set(styleId, current);
      if (isUsual === '1' && type === 'paragraph') usualId = styleId;
    },
  };
  const open = (element: XmlElement) => {
    openers[element.name]?.(element.attributes);
    if (current) note(current, element);
  };
  const close = ({ name }: XmlElement) => {
    if (name === 'docDefaults' || name === 'style') current = null;
  };
  if (xml !== null) await readXml(xml, { open, close });

  function first(style: string | null, pick: (one: Style) => string | null): string | null {
    let id = style ?? usualId;
    for (let steps = 0; id !== null && steps < LONGEST_CHAIN; steps += 1) {
      const found = styles.get(id);
      if (!found) break;
      const value = pick(found);
      if (value !== null) return value;
      id = found.basedOn;
    }
    return null;
  }
  return {
    fontOf: (style) => first(style, ({ font }) => font) ?? (style === null ? usual.font : null),
    numberingOf: (style) => first(style, ({ numId }) => numId),
  };
}

function note(style: Style, element: XmlElement): void {
  if (element.name === 'basedOn') style.basedOn = element.attributes.val ?? null;
  if (element.name === 'rFonts') style.font = fontNamed(element);
  if (element.name === 'numId') style.numId = element.attributes.val ?? null;
}
