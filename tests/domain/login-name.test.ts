import { expect, test } from 'vitest';
import { parseLoginName } from '#lib/domain/login-name.ts';
import { ownPath } from '#lib/domain/own-path.ts';

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84 912.345.678', '+84912345678'],
  ['01234567890', '+84834567890'],
  ['Hoa.Nguyen', 'hoa.nguyen'],
  [' Hoa Nguyễn ', 'hoanguyen'],
  ['Đỗ_Thị-Y', 'do_thi-y'],
  ['ab', null],
  ['1nam', null],
  ['hoa@congdoan.vn', null],
  ['x'.repeat(41), null],
  ['', null],
])('%s signs in as %s', (typed, stored) => {
  expect(parseLoginName(typed)).toBe(stored);
});

test.each(['/', '/can-bo', '/quan-tri/tai-khoan?tim=hoa&sau=1~a', '/can-bo#muc'])('%s is a path of this program', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  '',
  null,
  undefined,
  'can-bo',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https://evil.example',
  'javascript:x',
  '/\t/evil',
  '/\n//evil',
  `/${'x'.repeat(500)}`,
])('%s leads nowhere', (path) => {
  expect(ownPath(path)).toBeNull();
});
