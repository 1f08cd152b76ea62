/** How long contact data are kept after the campaign ends. */
const RETENTION_MONTHS = 24;

/**
 * Text version 1 of what a person agrees to (Luật 91/2025/QH15): the two sentences beside the boxes. Whoever changes a word of
 * them raises `CONSENT_TEXT_VERSION` in `lib/contracts/submission.ts`: the version is stored with every consent. The notice above
 * them tells what the tracking page and the guide tell too.
 */
export const CONSENT = {
  title: 'Đồng ý xử lý thông tin cá nhân',
  notice: (ownerName: string, campaignName: string) =>
    `Thông tin cá nhân của Anh/Chị (họ tên, năm sinh, điện thoại, đơn vị) được ${ownerName} sử dụng để tiếp nhận, thẩm định, thống kê và ` +
    `biểu dương sáng kiến trong Chương trình ${campaignName}. Điện thoại, email không hiển thị công khai và được xóa sau ${RETENTION_MONTHS} tháng ` +
    'kể từ khi kết thúc Chương trình. Bằng mã hồ sơ, tại trang Theo dõi, Anh/Chị xem, sửa, rút bài và rút lại đồng ý đến khi đóng nhận bài; ' +
    'muốn xóa thông tin cá nhân, Anh/Chị báo công đoàn cơ sở và được trả lời trong 02 ngày làm việc.',
  anyOwner: 'đơn vị tổ chức Chương trình',
  anyCampaign: 'này',
  processing: 'Tôi đồng ý để thông tin cá nhân của tôi được xử lý cho Chương trình như nêu trên.',
  processingHint: 'Bắt buộc để nộp bài.',
  publicDisplay: 'Tôi đồng ý hiển thị công khai họ tên, đơn vị và nội dung sáng kiến khi bài được công nhận.',
  publicDisplayHint: 'Không bắt buộc. Không đồng ý vẫn nộp được.',
  publicDisplayEditing: 'Mở bài để sửa, mục này giữ đúng lựa chọn Anh/Chị đã nộp. Bỏ dấu rồi nộp bản sửa là rút lại đồng ý.',
} as const;
