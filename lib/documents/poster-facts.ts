import 'server-only';
import type { Instant } from '#lib/domain/instant.ts';
import type { QrSymbol } from './poster-symbol.ts';

/** What one poster says. */
export type PosterFacts = {
  code: string;
  serial: number;
  issuedAt: Instant;
  /** What the symbol opens, in full. */
  address: string;
  /** The host as people read and type it. */
  domain: string;
  unitName: string;
  /** The union right above the unit first; the confederation is everyone's and left out. */
  aboveNames: readonly string[];
  campaign: { name: string; opensAt: Instant; closesAt: Instant } | null;
};

export type DrawnPoster = PosterFacts & { symbol: QrSymbol };
