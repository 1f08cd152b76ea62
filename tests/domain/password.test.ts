import { expect, test } from 'vitest';
import { isGuessable, LONGEST_PASSWORD } from '#lib/domain/password.ts';

const OWN = ['Trần Thị Hoa', 'hoa.tran', '+84912345678', 'CĐCS Công ty May Phong Phú'];

test.each([
  'matkhau123',
  'Mật Khẩu 2026',
  'M@tKh@u2026',
  'p@ssw0rd123!',
  'Password2026',
  'anhyeuem123',
  'Em yêu anh 99',
  'congdoan2026',
  'Công Đoàn 1929',
  'iloveyou!!',
  '0912345678',
  '20/04/2021 2021',
  '1234567890',
  '9876543210',
  'aaaaaaaaaa',
  'abcabcabcabc',
  '          ',
  'qwertyuiop',
  'Tran Thi Hoa 1990',
  'hoa.tran2026',
  'CĐCS Công ty May Phong Phú',
])('"%s" is among the first to be guessed', (password) => {
  expect(isGuessable(password, OWN)).toBe(true);
});

test.each([
  'kim chỉ vải áo xanh',
  'bốn biển một nhà',
  'a seamstress sews seams',
  'Xe đạp cũ, dép mới',
  'tr0uble-kettle-9',
  'hoa sen nở sớm mai',
])('"%s" may stand', (password) => {
  expect(isGuessable(password, OWN)).toBe(false);
});

test('of what is far too long for a password only the beginning is looked through', () => {
  expect(isGuessable(`matkhau${' '.repeat(2 * LONGEST_PASSWORD)}kettle`)).toBe(true);
});
