import type { ReminderFacts, ReminderFilter } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { formatNumber } from '../format.ts';
import { untilClosing } from '../time.ts';

/** What a CĐCS stood at when it was reminded: `2 sáng kiến; 2/250 đoàn viên tham gia, cần thêm 3; chưa có kế hoạch`. */
export function factsWords({ initiatives, participants, members, missing, hasPlan }: ReminderFacts): string {
  const joined =
    members === null
      ? 'chưa có số liệu đoàn viên'
      : `${formatNumber(participants)}/${formatNumber(members)} đoàn viên tham gia${missing > 0 ? `, cần thêm ${formatNumber(missing)}` : ''}`;
  return [
    initiatives === 0 ? 'chưa có sáng kiến' : `${formatNumber(initiatives)} sáng kiến`,
    joined,
    hasPlan ? 'đã có kế hoạch' : 'chưa có kế hoạch',
  ].join('; ');
}

/** The page that words a reminder to those that are behind (R43). */
export const REMINDER = {
  title: 'Nhắc các công đoàn cơ sở',
  intro: 'Mỗi đơn vị nhận lời nhắc trong mục Thông báo, kèm số liệu của chính mình.',
  subject: 'Tiêu đề',
  text: 'Lời nhắc',
  textHint: 'Anh/Chị sửa lời cho hợp với đơn vị mình. Số liệu của từng đơn vị được thêm tự động.',
  units: 'Đơn vị được nhắc',
  lately: 'Đã nhắc trong 24 giờ qua',
  latelyHint: (n: number) => `${formatNumber(n)} đơn vị đã được nhắc trong 24 giờ qua nên không đánh dấu sẵn. Nhắc nhiều dễ gây phiền.`,
  latelyAll: (n: number) => `${formatNumber(n)} đơn vị đã được nhắc trong 24 giờ qua sẽ không nhận thêm lời nhắc này.`,
  everybody: (n: number) => `Gửi đến cả ${formatNumber(n)} đơn vị.`,
  tooMany: 'Có hơn 5.000 công đoàn cơ sở. Anh/Chị mở tiến độ của một đơn vị cấp dưới rồi nhắc từng phần.',
  counting: 'Số liệu đang được cập nhật',
  countingText: 'Chưa biết đơn vị nào cần nhắc. Anh/Chị mở lại trang này sau ít phút.',
  none: 'Không có đơn vị nào cần nhắc',
  noCampaign: 'Đơn vị chưa tham gia chương trình nào',
  submit: 'Gửi lời nhắc',
  back: 'Về trang tiến độ',
} as const;

const BEHIND_TEXT: Record<ReminderFilter, string> = {
  'not-started': 'chưa có sáng kiến nào',
  'below-target': 'chưa đạt chỉ tiêu tham gia',
  'without-figures': 'chưa có số đoàn viên',
  'no-plan': 'chưa có kế hoạch thực hiện',
};

export const behindWords = (n: number, filter: ReminderFilter, unitName: string) =>
  `${formatNumber(n)} công đoàn cơ sở trực thuộc ${unitName} ${BEHIND_TEXT[filter]}.`;

/** `closesAt`: when the campaign closes, null once it has. */
type About = { name: string; closesAt: Instant | null };

const REMINDER_WORDS: Record<ReminderFilter, { title: string; ask: string }> = {
  'not-started': {
    title: 'Đề nghị vận động đoàn viên viết sáng kiến',
    ask: 'Đến nay hệ thống chưa nhận được sáng kiến nào của đơn vị. Kính đề nghị Ban chấp hành vận động đoàn viên, người lao động viết và nộp bài: quét mã QR trên áp phích của đơn vị, viết ngay trên điện thoại, không cần tài khoản.',
  },
  'below-target': {
    title: 'Đề nghị vận động thêm đoàn viên tham gia',
    ask: 'Cảm ơn đơn vị đã tham gia. Số đoàn viên có sáng kiến còn thấp hơn chỉ tiêu, kính đề nghị Ban chấp hành vận động thêm, chú trọng công nhân trực tiếp sản xuất và các tổ chưa có bài.',
  },
  'without-figures': {
    title: 'Đề nghị ghi số đoàn viên',
    ask: 'Đến nay hệ thống chưa có số đoàn viên của đơn vị nên chưa tính được tỷ lệ tham gia. Kính đề nghị Ban chấp hành ghi số đoàn viên hiện có vào trang Việc của tôi.',
  },
  'no-plan': {
    title: 'Đề nghị lập kế hoạch thực hiện Chương trình',
    ask: 'Đến nay hệ thống chưa ghi nhận kế hoạch thực hiện của đơn vị. Kính đề nghị Ban chấp hành phối hợp với người sử dụng lao động lập kế hoạch, rồi ghi số, ngày ban hành vào trang Việc của tôi.',
  },
};

/** A polite proposal; who sends it changes what does not fit. */
export function proposedReminder(filter: ReminderFilter, { name, closesAt }: About): { title: string; text: string } {
  const { title, ask } = REMINDER_WORDS[filter];
  const open = closesAt === null ? '' : ` nhận bài ${untilClosing(closesAt)}`;
  return {
    title,
    text: [
      `Kính gửi Ban chấp hành công đoàn cơ sở,`,
      `Chương trình “${name}”${open}. ${ask}`,
      'Đơn vị gặp khó khăn, xin báo để công đoàn cấp trên cùng tháo gỡ. Trân trọng cảm ơn.',
    ].join('\n\n'),
  };
}
