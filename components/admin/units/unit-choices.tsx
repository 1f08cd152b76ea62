import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';

/** One of several units is to be chosen first. */
export function UnitChoices({ units }: { units: readonly { code: string; name: string; href: string }[] }) {
  return (
    <ul className="grid gap-3">
      {units.map(({ code, name, href }) => (
        <Card as="li" key={code}>
          <Link href={href} prefetch={false} className="flex min-h-12 items-center text-lg font-semibold">
            {name}
          </Link>
        </Card>
      ))}
    </ul>
  );
}
