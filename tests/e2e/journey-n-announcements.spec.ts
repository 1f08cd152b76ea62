import { readFileSync } from 'node:fs';
import { announcementsPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENT_FORM, ANNOUNCEMENTS, AUDIENCE_TEXT, DRAFT, INBOX, SENT } from '#lib/messages/desk/announcements.ts';
import { ATTACHMENTS } from '#lib/messages/desk/attachments.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { PDF } from '#tests/support/attachment-files.ts';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { expect, test } from './support/journey.ts';

const UPPER = 'LDLD-74-724';

test('an admin sends an announcement with a file, an officer marks it, and the sender sees who has not', async ({
  page,
  browser,
  program,
}) => {
  const { origin } = program;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await signIn(page, program, 'admin', UPPER);
  await page.goto(origin + announcementsPath(UPPER));
  await page.getByRole('link', { name: 'Soạn thông báo' }).click();
  await page.getByLabel(ANNOUNCEMENT_FORM.subject).fill('Triển khai Kế hoạch số 153');
  await page.getByLabel(ANNOUNCEMENT_FORM.text).fill('Các CĐCS đọc kế hoạch.\n\nSau đó phổ biến đến đoàn viên.');
  await page.getByLabel(ANNOUNCEMENT_FORM.audience).selectOption({ label: AUDIENCE_TEXT.grassroots });
  await press(ANNOUNCEMENT_FORM.submit);
  await expect(page.getByText(DRAFT.notice)).toBeVisible();
  await expect(page).not.toHaveTitle(new RegExp(ANNOUNCEMENTS.title));
  await page.getByLabel(ATTACHMENTS.label).setInputFiles({ name: 'Kế hoạch 153.pdf', mimeType: 'application/pdf', buffer: PDF });
  await press(DRAFT.attach);
  await expect(page.getByRole('link', { name: /Kế hoạch 153\.pdf/ })).toBeVisible();
  await expectAccessible(page, 'a draft with a file');
  await press(DRAFT.send);
  await expect(page.getByText(SENT.sent)).toBeVisible();
  await expect(page.getByText(/Đã nhận: 0 trên/).first()).toBeVisible();

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const officer = await phone.newPage();
  await signIn(officer, program, 'officer', 'DEMO-1');
  await officer.goto(origin + DESK_PATHS.inbox);
  await officer.getByRole('link', { name: 'Triển khai Kế hoạch số 153' }).click();
  const download = officer.waitForEvent('download');
  await officer.getByRole('link', { name: /Kế hoạch 153\.pdf/ }).click();
  const file = await download;
  expect([file.suggestedFilename(), readFileSync(await file.path())]).toEqual(['Kế hoạch 153.pdf', PDF]);
  await officer.getByRole('button', { name: INBOX.mark, exact: true }).click();
  await expect(officer.getByText(INBOX.thanks)).toBeVisible();
  await phone.close();

  await page.reload();
  await expect(page.getByText(/Đã nhận: 1 trên/).first()).toBeVisible();
  await expectAccessible(page, 'who has received it');
});
