import { expect, test } from 'vitest';
import { FACT_NAMES, factsText, VERB_TEXT } from '#lib/messages/desk/audit-words.ts';
import { sourceFiles, textOf } from '#tests/support/source-files.ts';

/** Acts of participants, who have no account: their texts tell them, not the audit log. */
const OF_PARTICIPANTS = ['received', 'revised', 'withdrawn', 'receipt-returned'];

/** What a file calls an act: right behind `verb:`, or as a value of a table of verbs. */
function verbsIn(source: string): string[] {
  const direct = [...source.matchAll(/\bverb: '([a-z-]+)'/g)].map(([, verb = '']) => verb);
  const ending = [...source.matchAll(/\bverb: `\$\{kind\}(-[a-z]+)`/g)].flatMap(([, end = '']) => [`plan${end}`, `signing${end}`]);
  const tables = [...source.matchAll(/const VERBS\b[^=]*= \{([\s\S]*?)\n?\}/g)].map(([, table = '']) => table);
  const listed = tables.flatMap((table) => [...table.matchAll(/: '([a-z]+(?:-[a-z]+)+)'/g)].map(([, verb = '']) => verb));
  return [...direct, ...ending, ...listed];
}

test('every act of the program has words in the audit log', () => {
  const verbs = new Set(sourceFiles('lib').flatMap((path) => verbsIn(textOf(path))));
  expect(verbs.size).toBeGreaterThan(40);
  expect([...verbs].filter((verb) => !(verb in VERB_TEXT) && !OF_PARTICIPANTS.includes(verb))).toEqual([]);
});

test('no word of an act or a fact is a word of the program', () => {
  const shown = [...Object.values(VERB_TEXT), ...Object.values(FACT_NAMES)];
  expect(shown.filter((words) => words.trim() === '' || /[a-z][A-Z]|^[a-z]+-[a-z-]+$/.test(words))).toEqual([]);
});

test.each([
  [{ role: 'admin' }, ['vai trò: Quản trị']],
  [{ asOf: '2021-03-01', 'members.before': 149, 'members.after': 12_345 }, ['tính đến ngày: 01/03/2021', 'số đoàn viên: 149 → 12.345']],
  [{ 'members.before': null, 'members.after': 0 }, ['số đoàn viên: 0']],
  [{ 'place.before': 'Dĩ An', 'place.after': '' }, ['địa danh: Dĩ An → –']],
  [{ 'closesAt.after': '2021-04-21T00:00:00.000+07:00' }, ['giờ đóng: 00:00 ngày 21/04/2021']],
  [{ signatoryChanged: true, changed: 'name, phone' }, ['đổi người ký: có', 'mục thay đổi: họ tên, điện thoại']],
  [{ 'recipients.before': '', 'recipients.after': 'Các CĐCS\nLưu VP' }, ['nơi nhận: Các CĐCS; Lưu VP']],
  [{ replaces: null, version: 7 }, []],
])('%j is told as people read it', (detail, words) => expect(factsText(detail)).toEqual(words));
