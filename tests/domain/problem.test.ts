import { expect, test } from 'vitest';
import { isProblemCode, PROBLEMS, Problem } from '#lib/domain/problem.ts';

const rows = Object.entries(PROBLEMS);

test('every refusal has a client status, or 503, and a title of its own', () => {
  for (const [code, { status }] of rows) expect([code, status === 503 || (status >= 400 && status < 500)]).toEqual([code, true]);
  expect(new Set(rows.map(([, { title }]) => title)).size).toBe(rows.length);
});

test('only refusals that time can cure are retried: the opening, too many, overload', () => {
  const waiting = rows.filter(([, { cure }]) => cure === 'wait').map(([code]) => code);
  expect(waiting).toEqual(['window-not-open', 'too-many-requests', 'overloaded']);
});

test('what is gone (410), not there or too large is never sent again by itself', () => {
  for (const [code, { status, cure }] of rows)
    if ([400, 404, 410, 413, 415, 422].includes(status)) expect([code, cure]).not.toEqual([code, 'wait']);
});

test('a code is known by the table alone', () => {
  expect(isProblemCode('window-closed')).toBe(true);
  for (const other of ['toString', '__proto__', '', null, 409]) expect(isProblemCode(other)).toBe(false);
  expect(new Problem('withdrawn', { revision: 2 })).toMatchObject({ code: 'withdrawn', details: { revision: 2 } });
});
