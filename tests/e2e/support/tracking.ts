import type { Page } from '@playwright/test';
import { trackPath } from '#lib/messages/paths.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import { HOA } from './writing.ts';

/** Opens the tracking page as a person does who has the code on paper and knows the phone number. */
export async function track(page: Page, origin: string, reference: string, phone = HOA.phone) {
  await page.goto(origin + trackPath(reference));
  const typed = page.getByRole('textbox', { name: TRACKING.phone });
  await typed.fill(phone);
  await page.getByRole('button', { name: TRACKING.submit }).click();
}
