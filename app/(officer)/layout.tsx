import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskFrame } from '#components/officer/desk-frame.tsx';
import { deskOf } from '#lib/http/desk-links.ts';
import { pageAccount } from '#lib/http/page-account.ts';
import '../desk.css';

/** Nothing of these pages is for a search engine. */
export const metadata: Metadata = { robots: { index: false } };

export default async function OfficerLayout({ children }: { children: ReactNode }) {
  return <DeskFrame {...deskOf(await pageAccount())}>{children}</DeskFrame>;
}
