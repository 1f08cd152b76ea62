import { expect, test } from 'vitest';
import { guideLine, guideParts } from '#lib/domain/guide-text.ts';

test('headings, paragraphs with their line ends, bullets and steps are read', () => {
  expect(guideParts('# One\nA line\nand another\n\nA new paragraph\n- a\n- b\n1. first\n2) second')).toEqual([
    { kind: 'heading', line: [{ kind: 'plain', text: 'One' }] },
    { kind: 'paragraph', lines: [[{ kind: 'plain', text: 'A line' }], [{ kind: 'plain', text: 'and another' }]] },
    { kind: 'paragraph', lines: [[{ kind: 'plain', text: 'A new paragraph' }]] },
    { kind: 'bullets', items: [[{ kind: 'plain', text: 'a' }], [{ kind: 'plain', text: 'b' }]] },
    { kind: 'steps', items: [[{ kind: 'plain', text: 'first' }], [{ kind: 'plain', text: 'second' }]] },
  ]);
});

test('strong words and links stand inside a line', () => {
  expect(guideLine('Read **this** at [the portal](https://sk.test/a?b=1) or [call](tel:0274-3822222)!')).toEqual([
    { kind: 'plain', text: 'Read ' },
    { kind: 'strong', text: 'this' },
    { kind: 'plain', text: ' at ' },
    { kind: 'link', text: 'the portal', href: 'https://sk.test/a?b=1' },
    { kind: 'plain', text: ' or ' },
    { kind: 'link', text: 'call', href: 'tel:0274-3822222' },
    { kind: 'plain', text: '!' },
  ]);
});

test('what could run or lead astray stays letters', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.test)',
    '[x](/quan-tri)',
    '[x](https://a.test"onclick=1)',
    '<img src=x onerror=alert(1)>',
    '&#60;b&#62;',
    '**open',
    '[open](https://a.test',
  ])
    expect(
      guideLine(text).every(({ kind }) => kind === 'plain'),
      text,
    ).toBe(true);
});

test('a hostile length is read in a moment', () => {
  const started = performance.now();
  guideParts('**[('.repeat(10_000));
  guideParts('[a]('.repeat(10_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
