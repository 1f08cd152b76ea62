import type { Page } from '@playwright/test';
import { PATHS, trackPath } from '#lib/messages/paths.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import { expect } from './journey.ts';
import { HOA } from './writing.ts';

/** Opens the tracking page on a phone that has the receipt: it needs no typing. */
export async function trackOwn(page: Page, origin: string, reference: string) {
  await page.goto(origin + trackPath(reference));
  await expect(page.getByRole('heading', { name: TRACKING.timeline })).toBeVisible();
}

/** Asks as a person does who has the code on paper and knows the phone number. */
export async function trackByHand(page: Page, origin: string, reference: string, phone = HOA.phone) {
  await page.goto(origin + PATHS.track);
  await page.getByRole('textbox', { name: TRACKING.code }).fill(reference.toLowerCase());
  await page.getByRole('textbox', { name: TRACKING.phone }).fill(phone);
  await page.getByRole('button', { name: TRACKING.submit }).click();
}
