import { parseCode } from '#lib/domain/reference.ts';
import { draftPath, forCampaign, PATHS, posterCodeIn, QUERY, writePathForPoster } from '#lib/messages/paths.ts';

/**
 * What the address of the writing page asks for. `campaignId`: what the page of a scan showed; empty: nothing. `before`: what was handed in
 * just now, whose unit and campaign are taken over. `codeWrong`: no poster has such a code.
 */
export type Asked = { draftId: string | null; posterCode: string | null; codeWrong: boolean; campaignId: string; before: string | null };

/** Offline, the writing page also answers for `/q/CODE`; the code is then in the path. */
export function askedByAddress({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Asked {
  const query = new URLSearchParams(search);
  const typed = query.get(QUERY.poster) ?? posterCodeIn(pathname);
  const posterCode = typed === null ? null : parseCode(typed);
  return {
    draftId: query.get(QUERY.draft),
    posterCode,
    codeWrong: typed !== null && posterCode === null,
    campaignId: query.get(QUERY.campaign) ?? '',
    before: query.get(QUERY.before),
  };
}

/** Puts the draft into the address, so that a reload comes back to it. */
export function showDraftInAddress(id: string): void {
  window.history.replaceState(window.history.state, '', draftPath(id));
}

export function showPosterInAddress(code: string, campaignId: string): void {
  window.history.replaceState(window.history.state, '', forCampaign(writePathForPoster(code), campaignId));
}

/** Handed in but not sent: a reload comes to the list, where it stands. */
export function showListInAddress(): void {
  window.history.replaceState(window.history.state, '', PATHS.mine);
}
