import type { RefusalWords } from './refusals.ts';

/** Texts of a form by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

/** Fields that a server never keeps, whatever becomes of their form. A password or a code can have no other name. */
export const SECRET_FIELDS = ['password', 'current', 'code', 'token'] as const;

/** The field in which every form of a desk says which one it is. */
export const FORM_FIELD = '~form';

/** `keep`: its name; `edition`: of the rows that its fields count, if any; `account`: for whom it was drawn, empty for nobody. */
export type FormMark = { keep: string; edition: string; account: string };

export const markText = ({ keep, edition, account }: FormMark) => [account, edition, keep].join('~');

export function readMark(text: string | undefined): FormMark | null {
  const [, account, edition, keep] = /^([^~]{0,60})~([^~]{0,20})~(.{1,200})$/.exec(text ?? '') ?? [];
  return keep === undefined || edition === undefined || account === undefined ? null : { keep, edition, account };
}

/** What a page knows of a plain form that came back to it. */
export type Returned = {
  /** Who looks; empty for nobody who is signed in. */
  account: string;
  /** Which form it was. */
  form: string | null;
  refusal: RefusalWords | null;
  /** What was typed into it; null when there is nothing, or no more. */
  typed: { edition: string; fields: Fields } | null;
};

/** For a page of many small acts that tells above them what was refused for no field's sake: their forms need not say it again. */
export const toldAbove = (returned: Returned): Returned =>
  returned.refusal?.faults.length === 0 ? { ...returned, refusal: null } : returned;
