import 'server-only';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it may stand in XML. */
export const escapeXml = (text: string) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** A face that every office program has with every Vietnamese letter. */
const font = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>`;

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const xf = (format: number, rest = '', { fontId = 0, fill = 0, border = 0, quoted = false } = {}) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>${rest || '<alignment vertical="top"/>'}</xf>`;

/** The places of this list are named in `workbook-cells.ts`. 49: text; 3: `#,##0`. */
const FORMATS = [
  xf(0),
  xf(49, WRAPPED, { border: 1 }),
  xf(49, WRAPPED, { border: 1, quoted: true }),
  xf(3, '', { border: 1 }),
  xf(164, '', { border: 1 }),
  xf(165, '', { border: 1 }),
  xf(166, '', { border: 1 }),
  xf(49, '<alignment horizontal="center" vertical="center" wrapText="1"/>', { fontId: 1, fill: 2, border: 1 }),
  xf(49, '<alignment vertical="center"/>', { fontId: 2 }),
  xf(49, '<alignment vertical="center"/>', { fontId: 0 }),
];

const LINE = (['left', 'right', 'top', 'bottom'] as const)
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join('');

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.00%"/>` +
  '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>' +
  `<fonts count="3">${font(12)}${font(12, '<b/>')}${font(14, '<b/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

type Named = { name: string; headerRow: number };

/** Every part but the sheets themselves. */
export function staticParts(sheets: readonly Named[]): { name: string; pieces: string[] }[] {
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  const types =
    `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${overrides.join('')}</Types>`;
  const relations = sheets.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('');
  return [
    { name: '[Content_Types].xml', pieces: [types] },
    { name: '_rels/.rels', pieces: [related(relation('w', 'officeDocument', 'xl/workbook.xml'))] },
    { name: 'xl/workbook.xml', pieces: [book(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [related(relations + relation('f', 'styles', 'styles.xml'))] },
    { name: 'xl/styles.xml', pieces: [STYLES] },
  ];
}

const related = (relations: string) => `${HEAD}<Relationships xmlns="${RELATIONS}">${relations}</Relationships>`;
const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The header stands on top of every printed page. */
function book(sheets: readonly Named[]): string {
  const listed = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('');
  const titles = sheets.map(
    ({ name, headerRow }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name.replaceAll("'", "''"))}'!$${headerRow}:$${headerRow}</definedName>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** What stands before the rows: the width of the columns, and the header that does not scroll away. */
export function sheetHead(columns: readonly { width: number }[], headerRow: number, isFirst: boolean): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const below = `A${headerRow + 1}`;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    `<sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}><pane ySplit="${headerRow}" topLeftCell="${below}" ` +
    `activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${widths}</cols><sheetData>`
  );
}

/** What stands behind the rows: filters at the header, and how it is printed: A4, landscape, as wide as the page, as long as it gets. */
export function sheetTail(columns: number, headerRow: number, lastRow: number): string {
  const last = columnName(columns - 1);
  return (
    `</sheetData><autoFilter ref="A${headerRow}:${last}${Math.max(lastRow, headerRow)}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  );
}

/** `A`, `Z`, `AA` of the columns 0, 25, 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
