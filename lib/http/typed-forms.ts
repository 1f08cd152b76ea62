import 'server-only';
import { randomBytes } from 'node:crypto';
import { MINUTE_MS } from '#lib/domain/instant.ts';
import { type Fields, type FormMark, SECRET_FIELDS } from '#lib/messages/desk/typed-form.ts';
import { cookieIn, setCookie } from './cookies.ts';
import { leaveOn, lettersOf, type Shelf, takeFrom } from './shelf.ts';

/** `account`: whose session sent it, null when nobody's; `browser`: the value of this module's cookie. */
type TypedForm = { mark: FormMark; fields: Fields; account: string | null; browser: string };

const COOKIE = 'sang-kien.typed';
/** Long enough to sign in again with a second factor in between. */
const LASTS = 15 * MINUTE_MS;
const BOUNDS = { lasts: LASTS, most: 500, mostLetters: 8_000_000 };

declare global {
  var sangKienTyped: { known: Shelf<TypedForm>; unknown: Shelf<TypedForm> } | undefined;
}

/** Apart, so that nobody without an account can push out what somebody with one has typed. Pages and route handlers are separate bundles. */
function shelves() {
  globalThis.sangKienTyped ??= { known: new Map(), unknown: new Map() };
  return globalThis.sangKienTyped;
}

/** What may be kept of a form: its texts, none of its secrets. */
const keepable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRET_FIELDS.some((one) => one === name)));

type Sent = { mark: FormMark; fields: Fields; account: string | null };

/** Leaves what was typed into a refused form for 15 minutes; null when that was nothing but secrets. `cookie` ties it to this browser. */
export function leaveTyped(headers: Headers, { mark, fields, account }: Sent): { key: string; cookie: string } | null {
  const kept = keepable(fields);
  if (Object.keys(kept).length === 0) return null;
  const browser = cookieIn(headers, COOKIE) || randomBytes(18).toString('base64url');
  const { known, unknown } = shelves();
  const key = leaveOn(account === null ? unknown : known, { mark, fields: kept, account, browser }, lettersOf(kept), BOUNDS);
  return { key, cookie: setCookie(COOKIE, browser, LASTS / 1_000) };
}

/** Takes it, once, for the browser that sent it and the account for whom the form was drawn: `reader`, empty for nobody. */
export function takeTyped(key: string, headers: Headers, reader: string): Pick<Sent, 'mark' | 'fields'> | null {
  const browser = cookieIn(headers, COOKIE);
  const isFor = (one: TypedForm) => one.browser === browser && one.mark.account === reader && (one.account ?? reader) === reader;
  const { known, unknown } = shelves();
  return takeFrom(known, key, isFor) ?? takeFrom(unknown, key, isFor);
}
