import { searchKey } from './vietnamese-text.ts';

/** Only the letters and digits of an address: upper case, missing or extra hyphens and a last "/" all arrive (R17). */
export function slugKey(slug: string): string {
  return searchKey(slug).replace(/[^a-z0-9]/g, '');
}
