import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';

type Props = { units: readonly { code: string; name: string }[]; hrefOf: (code: string) => string };

/** One of several units is to be chosen first. */
export function UnitChoices({ units, hrefOf }: Props) {
  return (
    <ul className="grid gap-3">
      {units.map(({ code, name }) => (
        <Card as="li" key={code}>
          <Link href={hrefOf(code)} prefetch={false} className="flex min-h-12 items-center text-lg font-semibold">
            {name}
          </Link>
        </Card>
      ))}
    </ul>
  );
}
