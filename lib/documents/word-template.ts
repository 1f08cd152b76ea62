import 'server-only';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { WORD_FIELDS } from '#lib/domain/word-document.ts';
import { WORD_TEMPLATE, wordHeading, wordHint } from '#lib/messages/word-template.ts';

/** Nghị định 30/2020/NĐ-CP: A4, Times New Roman 14, margins in twentieths of a point (20, 20, 30, 20 mm). */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'Times New Roman' };
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 } };
const LINES_TO_WRITE = 2;

/** A `.docx` with a heading for each part of an initiative, which `readWordDocument` gives back to its field. */
export async function wordTemplate(): Promise<Buffer> {
  const parts = WORD_FIELDS.flatMap((field) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 240 }, children: [new TextRun(wordHeading(field))] }),
    new Paragraph({ children: [new TextRun({ text: wordHint(field), italics: true })] }),
    ...Array.from({ length: LINES_TO_WRITE }, () => new Paragraph('')),
  ]);
  const run = { font: FONT, size: 28, language: { value: 'vi-VN' } };
  const heading = { run: { ...run, bold: true, color: '000000' } };
  const file = new Document({
    title: WORD_TEMPLATE.title,
    styles: { default: { document: { run }, heading1: heading, heading2: heading } },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, children: [new TextRun(WORD_TEMPLATE.title)] }),
          new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text: WORD_TEMPLATE.how, italics: true })] }),
          ...parts,
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
