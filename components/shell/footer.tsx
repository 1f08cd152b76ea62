import { SoftLink } from '#components/ui/soft-link.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';

const LINKS = [
  { href: PATHS.write, label: SHELL.write },
  { href: PATHS.mine, label: SHELL.mine },
  { href: PATHS.track, label: SHELL.track },
  { href: PATHS.guide, label: SHELL.guide },
] as const;

export function Footer() {
  return (
    <footer className="mt-16 border-t border-line bg-soft screen-only">
      <div className="column-wide py-6 text-sm text-mute">
        <ul className="flex flex-wrap gap-x-6">
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <SoftLink href={href} className="inline-flex min-h-12 items-center no-underline hover:underline">
                {label}
              </SoftLink>
            </li>
          ))}
        </ul>
        <p className="mt-2">{SHELL.safety}</p>
      </div>
    </footer>
  );
}
