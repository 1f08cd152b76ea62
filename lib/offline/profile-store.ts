import type { FormFields } from '../contracts/submission-form.ts';
import { withDatabase } from './database.ts';

const KEY = 'own';

/** Only what describes the person; the share belongs to one initiative. */
const isPersonal = (name: string) => name.startsWith('author.') && name !== 'author.sharePercent';

/** What the worker asked this phone to remember, or null. Names as in the form. */
export async function loadProfile(): Promise<FormFields | null> {
  return (await withDatabase((database) => database.get('profile', KEY))) ?? null;
}

/** Remembers the personal fields of a form. Called only when the worker asked for it. */
export async function saveProfile(fields: FormFields): Promise<void> {
  const personal = Object.fromEntries(Object.entries(fields).filter(([name]) => isPersonal(name)));
  await withDatabase((database) => database.put('profile', personal, KEY));
}

export async function forgetProfile(): Promise<void> {
  await withDatabase((database) => database.delete('profile', KEY));
}
