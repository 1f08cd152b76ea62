/** Drawings of `components/worker/guide/pictures`; every name has one, or the guide does not compile. */
export const GUIDE_PICTURES = [
  'typed-address',
  'portal-icon',
  'iphone-camera',
  'zalo-scan',
  'short-code',
  'in-app-browser',
  'home-screen-iphone',
  'home-screen-android',
  'search',
  'people',
  'person-card',
  'unit-list',
  'unit-tree',
  'unlisted-unit',
  'sector',
  'criteria',
  'describe',
  'word-paste',
  'co-authors',
  'confidential',
  'check-and-submit',
  'calendar',
  'effect-period',
  'before-opening',
  'receipt',
  'track',
  'edit',
  'withdraw',
  'lost-code',
  'offline',
  'not-sent',
  'parked',
  'storage',
  'shield',
  'personal-data',
  'participation',
  'embed',
  'book',
  'help',
] as const;
export type GuidePicture = (typeof GUIDE_PICTURES)[number];

/**
 * A piece of a topic. `campaign` is filled with the running campaign's own dates and address where the phone knows them;
 * `otherwise` is what a reader sees before that, on paper, or without JavaScript. `portal-icon` is the icon to embed (R18).
 */
export type GuideBlock =
  | { kind: 'text'; text: string }
  | { kind: 'steps'; steps: readonly string[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'terms'; terms: readonly { term: string; meaning: string }[] }
  | { kind: 'note'; tone: 'info' | 'warning'; text: string }
  | { kind: 'campaign'; fact: 'address' | 'window' | 'effect'; otherwise: string }
  | { kind: 'portal-icon' };

/** One question a person may have. `words` are other spellings and everyday words under which it must be found. */
export type GuideTopic = { id: string; title: string; picture: GuidePicture; words?: string; blocks: readonly GuideBlock[] };

export type GuideSection = { id: string; title: string; topics: readonly GuideTopic[] };
