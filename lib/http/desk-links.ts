import 'server-only';
import { type Act, roleMay } from '#lib/domain/permissions.ts';
import { ACCOUNTS, AUDIT } from '#lib/messages/desk/accounts.ts';
import { ANNOUNCEMENTS, INBOX } from '#lib/messages/desk/announcements.ts';
import { BOARD } from '#lib/messages/desk/board.ts';
import { CAMPAIGNS } from '#lib/messages/desk/campaigns.ts';
import { DESK, ROLE_TEXT } from '#lib/messages/desk/frame.ts';
import { POSTERS } from '#lib/messages/desk/posters.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import type { Account } from '#lib/use-cases/context.ts';

type Entry = {
  href: string;
  label: string;
  icon: 'pen' | 'check' | 'document' | 'send' | 'scan' | 'unit' | 'clock' | 'lock' | 'track' | 'shield';
  may: Act | null;
  above?: true;
  also?: string;
  inHead?: true;
};

/** Pages of the navigation, in their order; each is shown to those who may do its act somewhere, `above`: above a CĐCS. */
const ENTRIES: readonly Entry[] = [
  { href: DESK_PATHS.officer, label: DESK.home, icon: 'pen', may: null },
  { href: DESK_PATHS.admin, label: BOARD.nav, icon: 'check', may: 'board.read', above: true },
  { href: DESK_PATHS.inbox, label: INBOX.nav, icon: 'document', may: 'announcement.read' },
  { href: DESK_PATHS.announcements, label: ANNOUNCEMENTS.nav, icon: 'send', may: 'announcement.send', above: true },
  { href: DESK_PATHS.myPosters, label: POSTERS.title, icon: 'scan', may: 'poster.read', also: DESK_PATHS.posters },
  { href: DESK_PATHS.units, label: UNITS.title, icon: 'unit', may: 'unit.read' },
  { href: DESK_PATHS.campaigns, label: CAMPAIGNS.title, icon: 'clock', may: 'campaign.read' },
  { href: DESK_PATHS.accounts, label: ACCOUNTS.title, icon: 'lock', may: 'account.read' },
  { href: DESK_PATHS.audit, label: AUDIT.title, icon: 'track', may: 'audit.read' },
  { href: DESK_PATHS.myAccount, label: DESK.myAccount, icon: 'shield', may: null, inHead: true },
];

/** What the frame around a page shows of somebody: name, first role, and the pages they may open. */
export function deskOf(account: Account | null) {
  if (account === null) return { person: null, links: [] };
  const [first] = account.grants;
  const place = first ? { role: ROLE_TEXT[first.role], at: first.unitName } : { role: null, at: account.username };
  const links = ENTRIES.filter(({ may, above }) => {
    const where = above ? account.grants.filter(({ unitLevel }) => unitLevel !== 'grassroots') : account.grants;
    return may === null || where.some(({ role }) => roleMay(role, may));
  });
  return { person: { name: account.name, place }, links };
}
