import { newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENT_FORM, AUDIENCE_TEXT, DRAFT } from '#lib/messages/desk/announcements.ts';
import { FORM, SIGN_IN } from '#lib/messages/desk/forms.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { signIn } from './support/desk.ts';
import { expect, test } from './support/journey.ts';

test.use({ javaScriptEnabled: false });

const UNION = 'LDLD-74-724';
const TEXT = 'Đề nghị các CĐCS ở Dĩ An báo cáo kết quả trước ngày 20.\n'.repeat(200).slice(0, 10_000).trim();

test('without JavaScript neither a refusal nor a lost session costs a word of a long announcement', async ({ page, program }) => {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const title = page.getByLabel(ANNOUNCEMENT_FORM.subject);
  const text = page.getByLabel(ANNOUNCEMENT_FORM.text);
  const audience = page.getByLabel(ANNOUNCEMENT_FORM.audience);
  const login = await signIn(page, program, 'upper-officer', UNION);
  await page.goto(program.origin + newAnnouncementPath(UNION));
  await text.fill(TEXT);
  await audience.selectOption({ label: AUDIENCE_TEXT.grassroots });
  await press(ANNOUNCEMENT_FORM.submit);
  await expect(page.getByText(FORM.summaryTitle)).toBeVisible();
  await expect(text).toHaveValue(TEXT);
  await expect(audience).toHaveValue('grassroots');

  await title.fill('Báo cáo kết quả Chương trình');
  await page.context().clearCookies({ name: 'sang-kien.session_token' });
  await press(ANNOUNCEMENT_FORM.submit);
  await page.waitForURL((url) => url.pathname === DESK_PATHS.signIn);
  await page.getByLabel(SIGN_IN.username).fill(login);
  await page.getByLabel(SIGN_IN.password, { exact: true }).fill('không phải mật khẩu');
  await press(SIGN_IN.submit);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel(SIGN_IN.username)).toHaveValue(login);
  await expect(page.getByLabel(SIGN_IN.password, { exact: true })).toHaveValue('');
  await page.getByLabel(SIGN_IN.password, { exact: true }).fill('kim chỉ vải áo xanh');
  await press(SIGN_IN.submit);
  await expect(page.getByText(FORM.restored)).toBeVisible();
  await expect(title).toHaveValue('Báo cáo kết quả Chương trình');
  await expect(text).toHaveValue(TEXT);
  await press(ANNOUNCEMENT_FORM.submit);
  await expect(page.getByText(DRAFT.notice)).toBeVisible();
});
