import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NotSubmitted } from '#components/worker/writing/not-submitted.tsx';
import { WRITING } from '#lib/messages/form.ts';
import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';

test('what could neither be sent nor kept is announced as not submitted, in red, with the reason', () => {
  const html = renderToStaticMarkup(<NotSubmitted why={WRITING.unkept} />);
  expect(html).toMatch(new RegExp(`role="alert".*text-bad">${NOT_SUBMITTED}</p>`));
  expect(html).toContain(WRITING.unkept);
});
