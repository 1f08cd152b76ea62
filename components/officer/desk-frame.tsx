import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { type DeskLink, DeskNav } from './desk-nav.tsx';

type Props = {
  /** Null on the pages before somebody is signed in. */
  person: { name: string; place: { role: string | null; at: string } } | null;
  links: readonly DeskLink[];
  children: ReactNode;
};

const SKIP =
  'sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-field focus:bg-action focus:px-4 focus:py-3 focus:text-on-action';

/** Its pages are as wide as a board. */
const FRAME = 'flex min-h-dvh flex-col [--page-width:80rem] wide:[--page-side:2rem] print:block print:min-h-0';

/** Around every page of people with an account: who and where one is (which leads to one's own account), the pages within reach of the thumb, and the way out. */
export function DeskFrame({ person, links, children }: Props) {
  return (
    <div className={FRAME}>
      <a href="#content" className={SKIP}>
        {SHELL.skip}
      </a>
      <header className="border-b border-line bg-ground screen-only">
        <div className="column-wide flex min-h-16 items-center gap-4 py-2 wide:min-h-12 wide:py-0">
          <Link
            href={person ? DESK_PATHS.myAccount : DESK_PATHS.signIn}
            prefetch={false}
            className="grid min-h-12 min-w-0 grow content-center gap-x-3 text-ink no-underline wide:flex wide:items-center"
          >
            <span className="truncate font-bold wide:shrink-0">{person?.name ?? DESK.name}</span>
            {person ? <Place {...person.place} /> : null}
          </Link>
          {person ? <SignOut /> : null}
        </div>
        {person ? <DeskNav links={links} /> : null}
      </header>
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
    </div>
  );
}

/** Where somebody works: the unit in full on a phone too, as what the role is called tells less. */
function Place({ role, at }: { role: string | null; at: string }) {
  return (
    <span className="line-clamp-2 text-sm text-mute wide:line-clamp-1">
      {role === null ? null : <span className="max-wide:hidden">{role} · </span>}
      {at}
    </span>
  );
}

function SignOut() {
  return (
    <form method="post" action="/api/sign-out" className="shrink-0">
      <Button type="submit" tone="quiet" className="-mr-3 pr-2.5">
        {DESK.signOut}
      </Button>
    </form>
  );
}
