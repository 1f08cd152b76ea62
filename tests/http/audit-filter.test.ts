import { expect, test } from 'vitest';
import { auditFilter } from '#lib/http/audit-filter.ts';

const account = { id: 'a', name: 'Test Person', username: 'test', twoFactorEnabled: false, grants: [], sessionId: 's' };

test('the log is asked for days as people write them; what is no day is kept apart', async () => {
  const asked = (tu: string, den: string) => auditFilter(Promise.resolve({ tu, den }), account);
  expect(await asked('1/3/2021', '27.4.2021')).toMatchObject({ from: '2021-03-01', to: '2021-04-27' });
  expect(await asked('31/2/2021', '')).toMatchObject({ from: null, to: null, typed: { from: '31/2/2021', to: '' } });
});
