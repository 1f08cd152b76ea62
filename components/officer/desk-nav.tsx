'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';

/** `also`: another folder of pages that the entry leads to; `inHead`: on a wide screen the name in the head leads there. */
export type DeskLink = { href: string; label: string; icon: IconName; also?: string; inHead?: true };

const ENTRY =
  'flex min-h-12 items-center gap-2 rounded-field px-3 font-semibold text-action no-underline -outline-offset-2 hover:bg-action-soft aria-[current]:bg-action-soft wide:px-2';

/** The entry that a page belongs to: its own address, or the longest one above it. */
function entryOf(links: readonly DeskLink[], pathname: string): DeskLink | undefined {
  const folders = links.flatMap((link) => [link.href, link.also ?? link.href].map((folder) => ({ link, folder })));
  const above = folders.filter(({ folder }) => pathname === folder || pathname.startsWith(`${folder}/`));
  return above.toSorted((a, b) => b.folder.length - a.folder.length)[0]?.link;
}

/** The pages somebody may open. On a phone a menu that names the page one is on, and is closed again on the next; on a desk all of them in sight. */
export function DeskNav({ links }: { links: readonly DeskLink[] }) {
  const pathname = usePathname();
  const current = entryOf(links, pathname);
  return (
    <nav aria-label={DESK.nav} className="column-wide">
      <details key={pathname} className="group -mx-3 pb-1 wide:hidden">
        <summary className={`${ENTRY} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
          {current ? <Icon name={current.icon} className="size-5" /> : null}
          <span className="grow">{current?.label ?? DESK.menu}</span>
          {current ? <span className="whitespace-nowrap text-sm text-mute">{DESK.menu}</span> : null}
          <Icon name="chevron" className="size-5 shrink-0 rotate-90 group-open:-rotate-90" />
        </summary>
        <Entries links={links} current={current} className="grid grid-cols-2 gap-x-1 border-t border-line pt-1" />
      </details>
      <Entries links={links} current={current} className="-mx-2 hidden flex-wrap gap-x-1 pb-1 wide:flex" />
    </nav>
  );
}

type EntriesProps = { links: readonly DeskLink[]; current: DeskLink | undefined; className: string };

function Entries({ links, current, className }: EntriesProps) {
  return (
    <ul className={className}>
      {links.map(({ href, label, icon, inHead }) => (
        <li key={href} className={inHead ? 'wide:hidden' : undefined}>
          <Link href={href} prefetch={false} aria-current={href === current?.href ? 'page' : undefined} className={ENTRY}>
            <Icon name={icon} className="size-5 shrink-0 wide:hidden" />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
