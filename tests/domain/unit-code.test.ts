import { expect, test } from 'vitest';
import { isUnitCode } from '#lib/domain/unit-code.ts';

const GOOD = ['TLD', 'LDLD-74-724', 'CDKCN-74-BD', '7', 'A'.repeat(40)];
const BAD = ['', 'ldld', 'A B', '-A', 'A-', 'Ă', 'A.1', 'Đ1', 'A/B', 'A'.repeat(41), 'A\n'];

test.each([...GOOD.map((code) => [code, true] as const), ...BAD.map((code) => [code, false] as const)])('%j is a code: %s', (code, is) => {
  expect(isUnitCode(code)).toBe(is);
});
