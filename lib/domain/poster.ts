/** The papers a poster is printed on: one on A4, one on A5, four on an A4 sheet to cut, eight badges on an A4 sheet to cut. */
export const POSTER_FORMATS = ['a4', 'a5', 'four-up', 'badges'] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];
