import { slugKey } from '#lib/domain/campaign-slug.ts';
import { PATHS, posterPath, receiptPath } from './paths.ts';

const PAGES = Object.values(PATHS).filter((path) => path !== PATHS.home);

/** The page that someone meant who typed its name in capitals, with accents or without hyphens (R17); null for any other name. */
export function pageMeant(typed: string): string | null {
  return PAGES.find((path) => slugKey(path) === slugKey(typed)) ?? null;
}

/** As `pageMeant`, for an address that ends with a code: `/Q/7K3M92XH`, `/BIEN-NHAN/…`. */
export function codedPageMeant(typed: string, code: string): string | null {
  const page = [posterPath, receiptPath].find((pathOf) => slugKey(pathOf('')) === slugKey(typed));
  return page ? page(encodeURIComponent(code)) : null;
}
