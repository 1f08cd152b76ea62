import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';

/** Where one is in the tree: each unit above is a link, the last is this one. */
export function UnitPath({ label, steps }: { label: string; steps: readonly { href: string; name: string }[] }) {
  return (
    <nav aria-label={label} className="mb-2">
      <ol className="flex flex-wrap items-center gap-x-1">
        {steps.map(({ href, name }, index) => (
          <li key={href} className="flex min-w-0 items-center gap-1">
            {index === 0 ? null : <Icon name="chevron" className="size-4 text-mute" />}
            {index === steps.length - 1 ? (
              <span aria-current="page" className="min-w-0 py-2 font-semibold">
                {name}
              </span>
            ) : (
              <Link href={href} prefetch={false} className="flex min-h-12 min-w-0 items-center">
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
