import { SoftLink } from '#components/ui/soft-link.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { Logo } from './logo.tsx';

const LINK = 'inline-flex min-h-12 items-center px-1 text-action no-underline hover:underline underline-offset-4';

/** The same on every page: where one is, and the guide within reach (R21). */
export function Header() {
  return (
    <header className="border-b border-line bg-ground screen-only">
      <div className="column-wide flex min-h-16 items-center gap-4">
        <SoftLink href={PATHS.home} className="mr-auto flex min-h-12 items-center gap-3 font-bold text-ink no-underline">
          <Logo />
          {SHELL.name}
        </SoftLink>
        <nav aria-label={SHELL.menu} className="flex gap-5">
          <SoftLink href={PATHS.mine} className={`${LINK} max-wide:hidden`}>
            {SHELL.mine}
          </SoftLink>
          <SoftLink href={PATHS.track} className={`${LINK} max-wide:hidden`}>
            {SHELL.track}
          </SoftLink>
          <SoftLink href={PATHS.guide} className={LINK}>
            {SHELL.guide}
          </SoftLink>
        </nav>
      </div>
    </header>
  );
}
