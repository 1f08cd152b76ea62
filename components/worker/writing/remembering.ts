import type { FormFields } from '#lib/contracts/submission-form.ts';
import { forgetProfile, saveProfile } from '#lib/offline/profile-store.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** The person's details stay on this phone only while the box is ticked (D11: phones are shared). */
export async function rememberIfAsked(fields: FormFields): Promise<void> {
  if (fields.remember !== 'yes') return;
  await ifPhoneKeeps(saveProfile(fields), undefined);
}

/** The box was unticked by hand. */
export async function forgetRemembered(): Promise<void> {
  await ifPhoneKeeps(forgetProfile(), undefined);
}
