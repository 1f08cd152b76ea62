import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '#lib/domain/problem.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { SHELL_PAGES } from '#lib/service-worker/route-of.ts';
import { ownFiles, ROOT, sourceFiles, spokenTexts, textOf } from '#tests/support/source-files.ts';

const PROGRAM = ['app', 'components', 'lib', 'drizzle', 'scripts', 'next.config.js'];
const VIETNAMESE =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
/** A rule about letters has to name letters. */
const ABOUT_LETTERS = ['lib/domain/vietnamese-text.ts', 'lib/domain/old-fonts.ts'];

const at = ({ path, line, text }: { path: string; line: number; text: string }) => `${path}:${line} ${JSON.stringify(text.slice(0, 80))}`;
const spoken = (paths: string[]) => paths.flatMap(spokenTexts);

describe('words for people', () => {
  test('live in lib/messages and nowhere else in the program', () => {
    const elsewhere = sourceFiles(...PROGRAM).filter((path) => !path.startsWith('lib/messages/') && !ABOUT_LETTERS.includes(path));
    expect(
      spoken(elsewhere)
        .filter(({ text }) => VIETNAMESE.test(text))
        .map(at),
    ).toEqual([]);
  });

  test('are written in composed letters (NFC), without stray blanks before punctuation', () => {
    const odd = spoken(sourceFiles('lib/messages')).filter(
      ({ text }) => text !== text.normalize('NFC') || /[\p{L}\d] [,;!?](\s|$)/u.test(text),
    );
    expect(odd.map(at)).toEqual([]);
  });

  test('address people as Anh/Chị', () => {
    const rude = spoken(sourceFiles('lib/messages')).filter(({ text }) =>
      /(^|[\s(])(bạn|mày|quý khách|người dùng)([\s.,)]|$)/iu.test(text),
    );
    expect(rude.map(at)).toEqual([]);
  });

  test('say a whole sentence for every refusal', () => {
    const sentences = Object.values(PROBLEM_TEXT);
    expect(Object.keys(PROBLEM_TEXT).sort()).toEqual(Object.keys(PROBLEMS).sort());
    expect(sentences.filter((sentence) => !/^\p{Lu}.*[.?!]$/u.test(sentence))).toEqual([]);
  });
});

describe('addresses of pages', () => {
  const segments = Object.values(PATHS)
    .filter((path) => path !== '/')
    .map((path) => path.slice(1));
  const spelled = new RegExp(`(^|[^\\w./-])/(${segments.join('|')})(?![\\w-])`);
  /** The worker is a room of its own; another test holds its list equal to the one of lib/messages/paths. */
  const WORKER = 'lib/service-worker/';

  test('are spelled in lib/messages/paths alone', () => {
    const elsewhere = sourceFiles('app', 'components', 'lib').filter(
      (path) => path !== 'lib/messages/paths.ts' && !path.startsWith(WORKER),
    );
    expect(
      spoken(elsewhere)
        .filter(({ text }) => spelled.test(text))
        .map(at),
    ).toEqual([]);
  });

  test('kept by the service worker are those of the pages that are the same for everybody', () => {
    const { submitPlain, writePlain, ...shell } = PATHS;
    expect([...SHELL_PAGES].sort()).toEqual(Object.values(shell).sort());
    expect(SHELL_PAGES).not.toContain(submitPlain);
    expect(SHELL_PAGES).not.toContain(writePlain);
  });

  test('each have a folder under app', () => {
    const groups = readdirSync(join(ROOT, 'app'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name);
    const folders = ['', ...groups.filter((name) => name.startsWith('('))].flatMap((group) => readdirSync(join(ROOT, 'app', group)));
    expect(segments.filter((segment) => !folders.includes(segment))).toEqual([]);
  });
});

describe('what stays out of the project', () => {
  const texts = () => ownFiles().filter((path) => /\.(ts|tsx|js|mjs|cjs|json|md|css|sql|grit)$/.test(path));

  test('paths and hosts of the machine it was written on', () => {
    const machine = new RegExp(['/(work|root|home/[a-z]+)/', 'registry\\.[a-z.]+/'].join('|'));
    expect(texts().filter((path) => path !== 'tests/architecture/words.test.ts' && machine.test(textOf(path)))).toEqual([]);
  });

  test('promises to do something later', () => {
    const promise = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`);
    expect(texts().filter((path) => promise.test(textOf(path)))).toEqual([]);
  });
});
