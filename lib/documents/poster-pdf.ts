import 'server-only';
import PDFDocument from 'pdfkit';
import { fontBytes } from './poster-fonts.ts';
import { INK, type LineMark, type Mark, type Part, type Sheet, type SymbolMark } from './poster-marks.ts';

type Pdf = PDFKit.PDFDocument;

/**
 * Sheets as one PDF, tagged for those who listen to it. Pulled: a sheet is asked for and drawn when what came before has been taken,
 * so that memory stays flat however many there are.
 */
export async function* posterPdf(sheets: AsyncIterable<Sheet> | Iterable<Sheet>, title: string): AsyncGenerator<Buffer> {
  const pdf = newPdf(title);
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  for await (const sheet of sheets) {
    drawSheet(pdf, whole, sheet);
    yield* written(pdf);
  }
  pdf.end();
  yield* written(pdf);
}

function newPdf(title: string): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title },
  });
  pdf.registerFont('regular', fontBytes('regular'));
  pdf.registerFont('bold', fontBytes('bold'));
  return pdf;
}

/** Everything that the document holds ready. */
function* written(pdf: Pdf): Generator<Buffer> {
  for (let bytes = pdf.read(); bytes !== null; bytes = pdf.read()) yield Buffer.from(bytes);
}

function drawSheet(pdf: Pdf, whole: PDFKit.PDFStructureElement, { width, height, title, parts }: Sheet): void {
  pdf.addPage({ size: [width, height], margin: 0 });
  const meant: PDFKit.PDFStructureElement[] = [];
  for (const { meaning, marks } of parts) {
    if (meaning === null) drawArtifact(pdf, marks);
    else meant.push(structured(pdf, { meaning, marks }));
  }
  whole.add(pdf.struct('Sect', { title }, meant));
}

function drawArtifact(pdf: Pdf, marks: readonly Mark[]): void {
  pdf.markContent('Artifact');
  drawMarks(pdf, marks);
  pdf.endMarkedContent();
}

function drawMarks(pdf: Pdf, marks: readonly Mark[]): void {
  for (const mark of marks) drawMark(pdf, mark);
}

function structured(pdf: Pdf, { meaning, marks }: Part): PDFKit.PDFStructureElement {
  const alt = meaning?.tag === 'Figure' ? { alt: meaning.alt } : {};
  return pdf.struct(meaning?.tag ?? 'P', alt, [() => drawMarks(pdf, marks)]);
}

function drawMark(pdf: Pdf, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
      drawLine(pdf, mark);
      break;
    case 'symbol':
      drawSymbol(pdf, mark);
      break;
    case 'bar':
      pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(INK[mark.fill]);
      break;
    case 'box':
      pdf.lineWidth(mark.thickness).roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius).stroke(INK[mark.stroke]);
      break;
    case 'cut':
      pdf.lineWidth(0.5).dash(3, { space: 3 }).moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY).stroke(INK.line).undash();
  }
}

function drawLine(pdf: Pdf, { text, x, y, size, weight, ink, tracking }: LineMark): void {
  pdf.font(weight).fontSize(size).fillColor(INK[ink]);
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking });
}

function drawSymbol(pdf: Pdf, { x, y, side, symbol }: SymbolMark): void {
  const module = side / symbol.size;
  for (const run of symbol.runs) pdf.rect(x + run.x * module, y + run.y * module, run.length * module, module);
  pdf.fill(INK.symbol);
}
