import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Asked } from '#components/ui/asked.tsx';
import { KeptBox } from '#components/ui/kept-box.tsx';
import { KeptForm, type KeptFormProps } from '#components/ui/kept-form.tsx';
import { FORM } from '#lib/messages/desk/forms.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

const NOTHING: Returned = { account: 'me', form: null, refusal: null, typed: null };
const REFUSED = refusalText('invalid-fields', [{ pointer: '/name', code: 'required' }]);
const FIELDS: KeptFormProps['fields'] = [
  { name: 'name', label: 'Name', value: 'as it was' },
  { name: 'text', label: 'Text', rows: 3 },
  { name: 'role', label: 'Role', choices: ['a', 'b'].map((value) => ({ value, label: value })), value: 'a' },
  { name: 'on', label: 'On', tick: true, value: 'yes' },
  { name: 'off', label: 'Off', tick: true },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'new-password' },
];
const TYPED = { name: '', text: 'Dòng một\nDòng hai', role: 'b', off: 'yes', 'unit.LOW-2': 'yes', seen: '1' };
const COMMON = { action: '/call', keep: 'form', fields: FIELDS, hidden: { seen: '2' }, submit: 'Send' };

const drawn = (returned: Returned, more: Partial<KeptFormProps> = {}) =>
  renderToStaticMarkup(
    <KeptForm {...COMMON} {...more} returned={returned}>
      <KeptBox name="unit.LOW-1" label="LOW-1" defaultChecked />
      <KeptBox name="unit.LOW-2" label="LOW-2" />
    </KeptForm>,
  );
const ticked = (html: string) => [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([tag]) => /name="([^"]*)"/.exec(tag)?.[1]);

describe('a form that came back without JavaScript', () => {
  const html = drawn({ ...NOTHING, form: 'form', refusal: REFUSED, typed: { edition: '', fields: TYPED } });

  test('stands there as it was left: texts, lists, boxes that were ticked and those that no longer are', () => {
    expect(html).toMatch(/<input[^>]*name="name"[^>]*value=""/);
    expect(html).toContain('Dòng một\nDòng hai</textarea>');
    expect(html).toMatch(/<option[^>]*value="b"[^>]*selected/);
    expect(ticked(html)).toEqual(['off', 'unit.LOW-2']);
  });

  test('says why, and sends what the page knows now', () => {
    expect(html).toContain(FORM.summaryTitle);
    expect(html).toContain('<input type="hidden" name="seen" value="2"/>');
    expect(html).toContain('<input type="hidden" name="~form" value="me~~form"/>');
  });

  test('after a new sign-in says that it is still there', () => {
    const back = drawn({ ...NOTHING, form: 'form', typed: { edition: '', fields: TYPED } });
    expect(back).toContain(FORM.restored);
  });
});

test('another form of the same page knows nothing of it', () => {
  const html = drawn({ ...NOTHING, form: 'other', refusal: REFUSED, typed: { edition: '', fields: TYPED } });
  expect(html).toBe(drawn(NOTHING));
  expect(html).toContain('value="as it was"');
  expect(ticked(html)).toEqual(['on', 'unit.LOW-1']);
});

test('what was typed into rows that have changed since goes into no other row, and is there to be copied', () => {
  const html = drawn({ ...NOTHING, form: 'form', refusal: REFUSED, typed: { edition: '1', fields: TYPED } }, { edition: '2' });
  expect(html).toContain('value="as it was"');
  expect(html).toContain(FORM.typedBefore);
  expect(html.match(/<li[^>]*>[^<]*Dòng hai<\/li>/)).not.toBeNull();
});

test('an act stands open when its own form came back', () => {
  const act = { label: 'Act', question: 'Sure?', ...COMMON };
  const open = renderToStaticMarkup(<Asked {...act} returned={{ ...NOTHING, form: 'form', refusal: REFUSED }} />);
  const closed = renderToStaticMarkup(<Asked {...act} returned={{ ...NOTHING, form: 'other', refusal: REFUSED }} />);
  expect([open.includes('<details open=""'), closed.includes('<details open=""')]).toEqual([true, false]);
});
