import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ConfirmImport } from '#components/admin/units/confirm-import.tsx';
import { VerdictList } from '#components/admin/units/verdict-list.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { faultWords, IMPORT } from '#lib/messages/desk/unit-import.ts';

const NOTHING_CAME_BACK = { account: 'me', form: null, refusal: null, typed: null };

/** What an icon draws, to know it by. */
const drawn = (name: 'alert' | 'check') => /<path d="([^"]+)"/.exec(renderToStaticMarkup(<Icon name={name} />))?.[1] ?? '';

test('rows that are not written stand first, with the sign of a warning; what is done has a tick', () => {
  const counts = { created: 1, changed: 0, faulty: 2 };
  const html = renderToStaticMarkup(
    <ConfirmImport {...{ action: '/x', keep: 'x', seen: '', counts, today: '', returned: NOTHING_CAME_BACK }} />,
  );
  const lines = [...html.matchAll(/<li class="flex[\s\S]*?<\/li>/g)].map(([line]) => line);
  expect(lines.map((line) => line.includes(drawn('alert')))).toEqual([true, false, false]);
  expect(lines.map((line) => line.includes(drawn('check')))).toEqual([false, true, true]);
  expect(lines[0]).toContain(IMPORT.willSkip(2));
});

test('what a row wants for because the file lacks the column is not said of every row anew', () => {
  const faults = (['level', 'kind', 'name'] as const).map((column) => ({ column, code: 'required' }));
  const html = renderToStaticMarkup(
    <VerdictList verdicts={[{ number: 2, code: 'N-1', name: '', kind: 'faulty', faults, changes: [] }]} missing={['level', 'kind']} />,
  );
  expect(html).toContain(faultWords('name', 'required'));
  expect(html).not.toContain(faultWords('level', 'required'));
  expect(html.split(IMPORT.lacksColumns)).toHaveLength(2);
});
