import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { permittedPage } from '#lib/http/page-account.ts';
import { BOARD } from '#lib/messages/desk/board.ts';
import { progressPath } from '#lib/messages/desk/board-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: BOARD.nav };

/** The board of the highest of one's own units; who has only CĐCS works at the officer's desk. */
export default async function BoardHomePage() {
  const { account } = await permittedPage(DESK_PATHS.admin, 'board.read', null);
  const above = account.grants.find(({ unitLevel }) => unitLevel !== 'grassroots');
  redirect(above ? progressPath(above.unitCode) : DESK_PATHS.officer);
}
