import { describe, expect, test } from 'vitest';
import { POST } from '#app/api/word-documents/route.ts';
import { GET as getTemplate } from '#app/mau-sang-kien.docx/route.ts';
import { LARGEST_WORD_FILE, WORD_MEDIA_TYPE, wordDocumentSchema } from '#lib/contracts/word-document.ts';
import { FIELDS } from '#lib/messages/form.ts';
import { route } from '#tests/support/requests.ts';
import { docx, docxOf, lines, numberingXml, paragraph, run, stylesXml, wordXml } from '#tests/support/word-files.ts';
import { zip } from '#tests/support/zip.ts';

const send = (bytes: Buffer, type = WORD_MEDIA_TYPE) =>
  POST(
    new Request('http://sk.test/api/word-documents', { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(bytes) }),
    route(),
  );

async function read(bytes: Buffer) {
  const answer = await send(bytes);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return wordDocumentSchema.parse(await answer.json());
}

const textOf = async (body: string, others: Parameters<typeof docx>[1] = []) => (await read(docx(body, others))).text;

describe('what a .docx says', () => {
  test('paragraphs, line breaks, blanks and signs', async () => {
    const broken = paragraph(`${run('một')}<w:r><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:noBreakHyphen/></w:r>`);
    expect(await textOf(lines('Đầu', '') + broken + lines('a < b & c'))).toBe('Đầu\n\nmột\nhai ba-\na < b & c');
  });

  test('tables row by row, a cell in one piece, a table inside a table too', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(lines('x'))}${cell(lines('y'))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(lines('Tháng'))}${cell(lines('Hàng', 'lỗi'))}</w:tr><w:tr>${cell(lines('01'))}${cell(inner + lines(''))}</w:tr></w:tbl>`;
    expect(await textOf(lines('trước') + table + lines('sau'))).toBe('trước\nTháng | Hàng lỗi\n01 | x | y\nsau');
  });

  test('lists with their numbers as Word counts them', async () => {
    const level = (ilvl: number, format: string) => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const numbering = numberingXml(
      `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
    );
    const styles = stylesXml('<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>');
    const item = (text: string, ilvl: number) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`);
    const body = item('a', 0) + item('b', 1) + item('c', 1) + item('d', 0) + item('e', 1) + paragraph(run('f'), '<w:pStyle w:val="L"/>');
    const text = await textOf(body, [
      { name: 'word/numbering.xml', content: numbering },
      { name: 'word/styles.xml', content: styles },
    ]);
    expect(text).toBe('1. a\n  1. b\n  2. c\n2. d\n  1. e\n- f');
  });

  test('what plain text cannot hold is named, and only the text is taken', async () => {
    const body =
      paragraph(`${run('còn')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>${run(' lại')}</w:ins>`) +
      paragraph('<w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>') +
      paragraph('<w:r><w:drawing><w:t>chữ trong hình</w:t></w:drawing></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>') +
      paragraph('<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>');
    const { text, dropped, inUnicode } = await read(docx(body));
    expect(text).toBe('còn lại\nđậm');
    expect(dropped).toEqual(['pictures', 'equations', 'notes', 'deletions', 'styles']);
    expect(inUnicode).toBeNull();
  });

  test('UTF-16 and another name of the main part', async () => {
    const rels =
      '<Relationships xmlns="r"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const xml = Buffer.from(`\ufeff${wordXml(lines('Sáng kiến')).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(
      (
        await read(
          zip([
            { name: '_rels/.rels', content: rels },
            { name: 'word/document2.xml', content: xml },
          ]),
        )
      ).text,
    ).toBe('Sáng kiến');
  });
});

describe('old fonts', () => {
  test('are read run by run, beside the text as it is', async () => {
    const body = paragraph(
      `${run('c«ng ®oµn', '.VnTimeH')}<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t xml:space="preserve"> m</w:t><w:softHyphen/><w:t>u</w:t></w:r>` +
        `${run(' Co', 'VNI-Times')}${run('âng', 'VNI-Times')}${run(' Dĩ An', 'Times New Roman')}`,
    );
    const { text, inUnicode } = await read(docx(body));
    expect(text).toBe('c«ng ®oµn m\u00adu Coâng Dĩ An');
    expect(inUnicode?.text).toBe('CÔNG ĐOÀN mưu Công Dĩ An');
  });

  test('come from styles and from the defaults of the document', async () => {
    const styles = stylesXml(
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Base"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
    );
    const body = paragraph(run('c¬ së'), '<w:pStyle w:val="Child"/>') + paragraph(run('cô sôû'), '<w:pStyle w:val="Loop"/>');
    const { inUnicode } = await read(docx(body, [{ name: 'word/styles.xml', content: styles }]));
    expect(inUnicode?.text).toBe('cơ sở\ncơ sở');
  });

  test('are told by the text alone when no font is named, headings included', async () => {
    const { fields, inUnicode } = await read(docx(lines('Tªn s¸ng kiÕn', 'G¸ dÉn v¶i', 'HiÖu qu¶', 'Hµng lçi gi¶m')));
    expect(fields).toEqual({ 'initiative.title': 'G¸ dÉn v¶i', 'initiative.effect': 'Hµng lçi gi¶m' });
    expect(inUnicode?.fields).toEqual({ 'initiative.title': 'Gá dẫn vải', 'initiative.effect': 'Hàng lỗi giảm' });
  });
});

describe('the template', () => {
  test('comes as a file, and what is written under its headings comes back to the fields', async () => {
    const answer = await getTemplate();
    expect(answer.headers.get('content-type')).toBe(WORD_MEDIA_TYPE);
    expect(answer.headers.get('content-disposition')).toContain('.docx');
    const empty = await read(Buffer.from(await answer.arrayBuffer()));
    expect(empty).toMatchObject({ fields: {}, text: '', inUnicode: null });
  });

  test('headings are found with numbers, colons, other case and no marks', async () => {
    const title = FIELDS['initiative.title'].label;
    const body = lines(
      'Lời đầu',
      `1. ${title.toUpperCase()}: Gá dẫn vải`,
      'truoc day the nao',
      'Lệch 2 mm',
      'Tỷ lệ: 3:1',
      'II. Hiệu quả:',
      'Giảm lỗi',
      'Thêm',
    );
    expect(await read(docx(body))).toEqual({
      fields: { 'initiative.title': 'Gá dẫn vải', 'initiative.problem': 'Lệch 2 mm\nTỷ lệ: 3:1', 'initiative.effect': 'Giảm lỗi\nThêm' },
      text: 'Lời đầu',
      dropped: [],
      inUnicode: null,
    });
  });

  test('one heading alone does not divide a text', async () => {
    expect(await read(docx(lines('Bài viết', 'Hiệu quả', 'Giảm lỗi')))).toMatchObject({ fields: {}, text: 'Bài viết\nHiệu quả\nGiảm lỗi' });
  });
});

describe('is refused', () => {
  const big = (size: number) => Buffer.alloc(size, 0x20);
  const entity = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  const compound = (inside: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), big(512), Buffer.from(inside, 'utf16le')]);
  const deep = (depth: number) => '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth);
  const sentences = Array.from({ length: 15_000 }, (_, i) => `Câu ${(i * 7_919) % 15_013} dài.`).join(' ');
  const part = (name: string) => ({ name, content: 'x' });

  test.each([
    ['an empty body', Buffer.alloc(0), 422, 'word-file-unreadable'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 422, 'word-file-unreadable'],
    ['a file cut off', docx(lines('a')).subarray(0, 200), 422, 'word-file-unreadable'],
    ['an archive without a document', zip([part('a.txt')]), 422, 'word-file-unreadable'],
    ['XML that is not whole', docxOf('<w:document'), 422, 'word-file-unreadable'],
    ['XML that is not text', docxOf(Buffer.from([0x3c, 0xc3, 0x28])), 422, 'word-file-unreadable'],
    ['an entity nobody defined', docx('<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'), 422, 'word-file-unreadable'],
    ['a .doc of old Word', compound('WordDocument'), 422, 'word-file-old'],
    ['a password', compound('EncryptedPackage'), 422, 'word-file-locked'],
    ['a password of the archive', docx(lines('a'), [{ ...part('b'), claims: { flags: 1 } }]), 422, 'word-file-locked'],
    ['a document type with entities', docxOf(wordXml(lines('a')).replace('?>', `?>${entity}`)), 422, 'word-file-unsafe'],
    ['an outside document type', docxOf(wordXml('').replace('?>', '?><!DOCTYPE a SYSTEM "file:///etc/passwd">')), 422, 'word-file-unsafe'],
    ['a part that swells', docx(lines('a'), [{ name: 'word/media/a', content: big(1024 * 1024) }]), 422, 'word-file-unsafe'],
    ['a total that is too large', docx(lines('a'), [{ ...part('b'), claims: { size: 65 * 1024 * 1024 } }]), 422, 'word-file-unsafe'],
    [
      'too many parts',
      docx(
        lines('a'),
        Array.from({ length: 2_000 }, (_, i) => part(`p${i}`)),
      ),
      422,
      'word-file-unsafe',
    ],
    ['a name that climbs', docx(lines('a'), [part('../../etc/cron.d/x')]), 422, 'word-file-unsafe'],
    ['a name from the root', docx(lines('a'), [part('/etc/x')]), 422, 'word-file-unsafe'],
    ['a name with backslashes', docx(lines('a'), [part('..\\x')]), 422, 'word-file-unsafe'],
    ['two parts of one name', docx(lines('a'), [part('word/document.xml')]), 422, 'word-file-unsafe'],
    ['nesting beyond measure', docx(deep(500)), 422, 'word-file-unsafe'],
    ['a text longer than any initiative', docx(lines(sentences)), 413, 'word-file-too-large'],
    ['a file beyond 5 MiB', big(LARGEST_WORD_FILE + 1), 413, 'word-file-too-large'],
  ] as const)('%s', async (_name, bytes, status, code) => {
    const answer = await send(bytes);
    expect(await answer.json()).toMatchObject({ code, status });
    expect(answer.status).toBe(status);
  });

  test('a part that holds more than the list says, while it is inflated', async () => {
    const xml = wordXml(lines('a'.repeat(5_000)));
    const lying = zip([
      { name: '_rels/.rels', content: '<Relationships xmlns="r"/>' },
      { name: 'word/document.xml', content: xml, claims: { size: 100 } },
    ]);
    expect(await (await send(lying)).json()).toMatchObject({ code: 'word-file-unreadable' });
  });

  test('another media type', async () => {
    expect((await send(docx(lines('a')), 'application/msword')).status).toBe(415);
  });
});

test('a crowd of files waits its turn, and the door opens again', async () => {
  const file = docx(lines('a'));
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(file)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(answers.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('5');
  expect((await send(file)).status).toBe(200);
});
