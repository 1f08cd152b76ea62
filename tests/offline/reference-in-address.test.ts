import { expect, test } from 'vitest';
import { referenceInAddress } from '#components/worker/receipt/reference-in-address.ts';
import { codeFromValues, formatCode } from '#lib/domain/reference.ts';
import { PATHS } from '#lib/messages/paths.ts';

const code = codeFromValues([7, 19, 3, 21, 9, 2, 28]);

test.each([
  [`/${code.toLowerCase()}`, formatCode(code)],
  [`/%20${formatCode(code)}`, formatCode(code)],
  ['/not%20a%20code', 'not a code'],
  ['/100%', '100%'],
  ['', null],
  ['/', null],
])('the path of a receipt "%s" names %s', (rest, expected) => {
  expect(referenceInAddress(PATHS.receipts + rest)).toBe(expected);
});
