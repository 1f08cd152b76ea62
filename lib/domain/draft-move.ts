import { DAY_MS, type Duration, MINUTE_MS } from './instant.ts';

/** How a draft goes to another browser: inside the link itself, or sealed on the server behind a link or a typed code (decision 0014). */

/** Symbols of a draft that may stand in a link: in-app browsers and chats cut longer ones. */
export const LONGEST_IN_LINK = 2_000;

export const LINK_LIFETIME_MS: Duration = DAY_MS;
export const CODE_LIFETIME_MS: Duration = 15 * MINUTE_MS;

/** With so many wrong codes on its shelf a sealed draft is gone: guessing one of 923.521 endings five times finds nothing. */
export const MOST_WRONG_CODES = 5;

/** Sealed drafts on the server at a time: 320 MB at the most. */
export const MOST_DROPS = 5_000;

/** The first symbols of a code say on which shelf to look; a wrong ending is counted there. */
export const SHELF_SYMBOLS = 3;

/** The shelf that the id of a coded drop names (`7K3.…`), or null for one that only a link opens. */
export function shelfOf(id: string): string | null {
  return id.charAt(SHELF_SYMBOLS) === '.' ? id.slice(0, SHELF_SYMBOLS) : null;
}

export function lifetimeOf(id: string): Duration {
  return shelfOf(id) === null ? LINK_LIFETIME_MS : CODE_LIFETIME_MS;
}

/** Names of what a person writes. What belongs to one phone alone ("Nhớ thông tin trên máy này") does not travel. */
const TRAVELS = /^(campaignId|formVersion|posterCode|(unit|author|initiative|consent)\.[A-Za-z]{1,30}|coAuthors\.\d{1,2}\.[A-Za-z]{1,30})$/;

/** Agreeing is an act: it is asked for again where the text is handed in. */
export const travels = (name: string) => TRAVELS.test(name) && name !== 'consent.processing';
