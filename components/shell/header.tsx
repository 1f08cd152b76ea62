import Link from 'next/link';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { Logo } from './logo.tsx';

const LINK = 'inline-flex min-h-12 items-center px-1 text-action no-underline hover:underline underline-offset-4';

/** The same on every page: where one is, and the guide within reach (R21). */
export function Header() {
  return (
    <header className="border-b border-line bg-ground screen-only">
      <div className="column-wide flex min-h-16 items-center gap-4">
        <Link href={PATHS.home} prefetch={false} className="mr-auto flex min-h-12 items-center gap-3 font-bold text-ink no-underline">
          <Logo />
          {SHELL.name}
        </Link>
        <nav aria-label={SHELL.menu} className="flex gap-5">
          <Link href={PATHS.mine} prefetch={false} className={`${LINK} max-wide:hidden`}>
            {SHELL.mine}
          </Link>
          <Link href={PATHS.track} prefetch={false} className={`${LINK} max-wide:hidden`}>
            {SHELL.track}
          </Link>
          <Link href={PATHS.guide} prefetch={false} className={LINK}>
            {SHELL.guide}
          </Link>
        </nav>
      </div>
    </header>
  );
}
