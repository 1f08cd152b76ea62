import { expect, test } from 'vitest';
import { newPosterSchema } from '#lib/contracts/poster-print.ts';
import { reasonSchema } from '#lib/contracts/reason.ts';

const faults = (found: { success: boolean; error?: { issues: readonly { message: string }[] } | undefined }) =>
  found.error?.issues.map(({ message }) => message)[0] ?? null;

test('a reason is one line of five to three hundred letters', () => {
  expect(['  ', 'rách', 'x'.repeat(301), 'bị rách', 'x'.repeat(300)].map((typed) => faults(reasonSchema.safeParse(typed)))).toEqual([
    'required',
    'too-short',
    'too-long',
    null,
    null,
  ]);
  expect(reasonSchema.parse(' bị \n rách ')).toBe('bị rách');
});

test('an old poster that is revoked needs one, one that holds on does not', () => {
  const asked = (fields: object) => faults(newPosterSchema.safeParse({ id: '11111111-1111-4111-8111-111111111111', ...fields }));
  expect(asked({ old: 'keep' })).toBeNull();
  expect([asked({ old: 'revoke' }), asked({ old: 'revoke', oldReason: 'rách' }), asked({ old: 'revoke', oldReason: 'bị rách' })]).toEqual([
    'required',
    'too-short',
    null,
  ]);
});
