import { searchKey } from './vietnamese-text.ts';

/** Words that multiply, folded: nghìn/ngàn, triệu, tỷ. */
const SCALES: Record<string, number> = { k: 1e3, nghin: 1e3, ngan: 1e3, tr: 1e6, trieu: 1e6, ty: 1e9, ti: 1e9 };

/** `exact` when the text was plain digits; otherwise the amount is an understanding that the person has to confirm. */
type ReadMoney = { vnd: number; exact: boolean };

/** Groups of three digits are thousands ("1.200"); any other mark before digits is a decimal mark ("1,2"). */
function readNumber(text: string): number {
  const compact = text.replace(/\s/g, '');
  if (/^\d+([.,]\d{3})*$/.test(compact)) return Number(compact.replace(/[.,]/g, ''));
  return /^\d+[.,]\d+$/.test(compact) ? Number(compact.replace(',', '.')) : Number.NaN;
}

/**
 * An amount in đồng as people write it: "96.000.000", "96tr", "1,2 tỷ". Null when it cannot be understood, as a part of a đồng.
 * The one reader of amounts: a form shows what this says and hands in only what this calls exact.
 */
export function readMoney(typed: string): ReadMoney | null {
  const [, digits = '', scale = ''] = /^([\d.,\s]*\d)\s*([a-z]*?)\s*(?:dong|vnd|d)?$/.exec(searchKey(typed.normalize('NFKC'))) ?? [];
  const factor = scale === '' ? 1 : SCALES[scale];
  const amount = readNumber(digits) * (factor ?? Number.NaN);
  const vnd = scale === '' ? amount : Math.round(amount);
  if (digits === '' || !Number.isSafeInteger(vnd)) return null;
  return { vnd, exact: scale === '' && /^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(digits) };
}
