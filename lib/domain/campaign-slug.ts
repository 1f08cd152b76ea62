import { searchKey } from './vietnamese-text.ts';

/** Only the letters and digits of an address (decoded): upper case, accents, blanks, missing or extra hyphens, a last "/" or "." all arrive (R17). */
export function slugKey(slug: string): string {
  return searchKey(slug).replace(/[^a-z0-9]/g, '');
}
