import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AuditFilterForm } from '#components/admin/audit-filter-form.tsx';
import { AUDIT } from '#lib/messages/desk/accounts.ts';

const formWith = (from: string | null, typed: string) =>
  renderToStaticMarkup(
    <AuditFilterForm filter={{ unitCode: 'MID-1', who: null, what: null, from, to: null, typed: { from: typed, to: '' } }} />,
  );

test('days of the log are typed as in every other form, whatever language the browser speaks', () => {
  const html = formWith('2021-03-01', '1.3.2021');
  expect(html).not.toContain('type="date"');
  expect(html).toContain('value="01/03/2021"');
  expect(html).not.toContain(AUDIT.notADay);
});

test('a day that is none stays as it was typed, and is said to be none', () => {
  const html = formWith(null, '31/2/2021');
  expect(html).toContain('value="31/2/2021"');
  expect(html.split(AUDIT.notADay)).toHaveLength(2);
});
