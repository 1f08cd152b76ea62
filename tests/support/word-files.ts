import { type ZipPart, zip } from './zip.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="urn:m" xmlns:mc="urn:mc"';
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const wordXml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`;
export const stylesXml = (styles: string) => `<w:styles ${WORD}>${styles}</w:styles>`;
export const numberingXml = (numbering: string) => `<w:numbering ${WORD}>${numbering}</w:numbering>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One run, in a font when one is named. */
export function run(text: string, font?: string): string {
  const properties = font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const lines = (...texts: string[]) => texts.map((text) => paragraph(run(text))).join('');

/** A `.docx` with this document and whatever else a test puts beside it. */
export function docx(body: string, others: readonly ZipPart[] = []): Buffer {
  return docxOf(wordXml(body), others);
}

/** As `docx`, the whole part `word/document.xml` being the test's own. */
export function docxOf(xml: string | Buffer, others: readonly ZipPart[] = []): Buffer {
  return zip([{ name: '_rels/.rels', content: RELATIONS }, { name: 'word/document.xml', content: xml }, ...others]);
}
