import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newCampaignFields } from '#components/admin/settings/new-campaign-fields.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

const refused = (...faults: string[]) =>
  refusalText(
    'invalid-fields',
    faults.map((fault) => ({ pointer: `/${fault.split(' ')[0]}`, code: fault.split(' ')[1] })),
  );

const came = (refusal: Refused): Returned => ({ account: 'me', form: 'x', refusal, typed: null });

/** The lines of the summary, in their order. */
function summaryOf(html: string): string[] {
  const [list = ''] = /<ul class="mt-2[\s\S]*?<\/ul>/.exec(html) ?? [];
  return [...list.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, words = '']) => words);
}

test('the summary follows the fields of the form, whoever judged them, what stands between them included', () => {
  const fields = [
    { name: 'title', label: 'Tiêu đề' },
    { name: 'text', label: 'Nội dung' },
  ];
  const html = renderToStaticMarkup(
    <KeptForm
      {...{ action: '/x', keep: 'x', submit: 'Gửi', fields, last: [{ name: 'reason', label: 'Lý do' }] }}
      returned={came(refused('reason required', 'understood required', 'text too-short', 'title too-short'))}
    />,
  );
  expect(summaryOf(html)).toEqual([
    'Tiêu đề còn ngắn quá. Anh/Chị ghi rõ việc gì',
    'Nội dung còn ngắn quá',
    'Anh/Chị đọc điều sẽ xảy ra rồi đánh dấu ở ô này',
    'Anh/Chị điền lý do',
  ]);
});

test('a line names its field where the sentence alone does not tell', () => {
  const fields = [
    { name: 'role', label: 'Vai trò' },
    { name: 'password', label: 'Đặt mật khẩu' },
    { name: 'file', label: 'Tệp danh sách' },
  ];
  const html = renderToStaticMarkup(
    <KeptForm
      {...{ action: '/x', keep: 'x', submit: 'Gửi', fields }}
      returned={came(refused('role not-a-choice', 'password too-short', 'file required'))}
    />,
  );
  expect(summaryOf(html)).toEqual([
    'Vai trò: Anh/Chị chọn trong danh sách',
    'Mật khẩu dài ít nhất 10 ký tự',
    'Tệp danh sách: Anh/Chị chọn tệp',
  ]);
  expect(html).toContain('<span>Anh/Chị chọn trong danh sách</span>');
});

test('the name of a campaign is not called that of a person', () => {
  const html = renderToStaticMarkup(
    <KeptForm {...{ action: '/x', keep: 'x', submit: 'Gửi', fields: newCampaignFields('') }} returned={came(refused('name required'))} />,
  );
  expect(summaryOf(html)).toEqual([expect.stringMatching(/^Tên Chương trình.*: Anh\/Chị điền tên$/)]);
});
