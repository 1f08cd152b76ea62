import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { type DeskLink, DeskNav } from './desk-nav.tsx';

type Props = {
  /** Null on the pages before somebody is signed in. */
  person: { name: string; place: string } | null;
  links: readonly DeskLink[];
  children: ReactNode;
};

const SKIP =
  'sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-field focus:bg-action focus:px-4 focus:py-3 focus:text-on-action';

/** As wide as the widest page, a board. */
const WIDE = 'mx-auto w-full max-w-7xl px-4 wide:px-8';

/** Around every page of people with an account: who and where one is (which leads to one's own account), the pages within reach of the thumb, and the way out. */
export function DeskFrame({ person, links, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a href="#content" className={SKIP}>
        {SHELL.skip}
      </a>
      <header className="border-b border-line bg-ground screen-only">
        <div className={`${WIDE} flex min-h-16 items-center gap-4 py-2`}>
          <Link
            href={person ? DESK_PATHS.myAccount : DESK_PATHS.signIn}
            prefetch={false}
            className="grid min-h-12 min-w-0 grow content-center text-ink no-underline"
          >
            <span className="truncate font-bold">{person?.name ?? DESK.name}</span>
            {person ? <span className="truncate text-sm text-mute">{person.place}</span> : null}
          </Link>
          {person ? <SignOut /> : null}
        </div>
        {person ? <DeskNav links={links} className={WIDE} /> : null}
      </header>
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
    </div>
  );
}

function SignOut() {
  return (
    <form method="post" action="/api/sign-out" className="shrink-0">
      <Button type="submit" tone="quiet">
        {DESK.signOut}
      </Button>
    </form>
  );
}
