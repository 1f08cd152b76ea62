import { expect, test } from 'vitest';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { codedPageMeant, pageMeant } from '#lib/messages/typed-path.ts';

test.each([
  '75nghin-sangkien-vuotkho-phattrien/',
  '75NGHIN-SangKien-VuotKho-PhatTrien',
  '75-nghìn-sáng-kiến-vượt-khó-phát-triển',
  '75 nghìn sáng kiến, vượt khó, phát triển.',
  '75_nghin_sang_kien_vuot_kho_phat_trien)',
])('%s names the campaign (R17)', (typed) => {
  expect(slugKey(typed)).toBe('75nghinsangkienvuotkhophattrien');
});

test('a page is found by its name in any spelling', () => {
  expect(['HUONG-DAN', 'hướng-dẫn', 'huongdan', 'Soan', 'theo dõi'].map(pageMeant)).toEqual([
    PATHS.guide,
    PATHS.guide,
    PATHS.guide,
    PATHS.write,
    PATHS.track,
  ]);
  expect(['75nghin-sangkien', 'soanx', '-', ''].map(pageMeant)).toEqual([null, null, null, null]);
});

test('so is an address with a code, and the code is not changed', () => {
  expect([codedPageMeant('Q', '7k3m92xh'), codedPageMeant('BIEN-NHAN', '7K3M-92XH')]).toEqual(['/q/7k3m92xh', '/bien-nhan/7K3M-92XH']);
  expect(codedPageMeant('q', '../x')).toBe('/q/..%2Fx');
  expect(codedPageMeant('soan', '7K3M92XH')).toBeNull();
});
