import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ReceiptSheet } from '#components/worker/receipt/receipt-sheet.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';

const FIRST = '2021-03-20T10:00:00+07:00';
const SECOND = '2021-03-21T11:30:05+07:00';
const sheet = (revision: number, first: string | null, withdrawn: string | null = null, countsFrom = FIRST) =>
  renderToStaticMarkup(
    <ReceiptSheet
      reference="7K3M-92XH"
      moments={{ revision, receivedAt: revision > 1 ? SECOND : FIRST, countsFrom, first }}
      withdrawn={withdrawn}
      subject={null}
    >
      {null}
    </ReceiptSheet>,
  );

test('the first receipt says that the initiative is in, and when', () => {
  const html = sheet(1, FIRST);
  expect(html).toContain(RECEIPT.success);
  expect(html.match(/10:00:00 ngày 20\/03\/2021/g)).toHaveLength(1);
});

test('after an edit it says which version came when, and when the first one came', () => {
  const html = sheet(2, FIRST);
  expect(html).not.toContain(RECEIPT.success);
  for (const words of ['Đã nhận bản sửa (bản thứ 2)', RECEIPT.revisedAt(Date.parse(SECOND)), RECEIPT.firstReceivedAt(Date.parse(FIRST))]) {
    expect(html).toContain(words);
  }
  expect(sheet(2, null)).not.toContain(RECEIPT.firstReceivedAt(Date.parse(FIRST)));
});

test('a withdrawn one says when it was withdrawn, and that it does not count', () => {
  const html = sheet(1, FIRST, RECEIPT.withdrawnAt(Date.parse(SECOND)));
  for (const words of [RECEIPT.withdrawnTitle, RECEIPT.withdrawnText, '11:30:05 ngày 21/03/2021']) expect(html).toContain(words);
  expect(html).not.toContain(RECEIPT.success);
});

test('says from when it counts where that is not its arrival: held for the opening, or let in by the grace', () => {
  expect(sheet(1, FIRST, null, '2021-04-01T00:00:00+07:00')).toContain('được tính từ giờ mở: 0 giờ ngày 01/4/2021');
  expect(sheet(2, FIRST, null, '2021-04-01T00:00:00+07:00')).toContain('được tính từ giờ mở');
  expect(sheet(1, FIRST, null, '2021-03-20T09:59:59.999+07:00')).toContain('được tính là nộp trước giờ đóng');
  for (const plain of [sheet(1, FIRST), sheet(2, FIRST), sheet(2, null)]) expect(plain).not.toContain('được tính');
});
