import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAPPING } from '#lib/messages/desk/unlisted.ts';
import { UNLISTED_QUERY } from '#lib/messages/desk/unlisted-paths.ts';
import { DESK_PATHS, QUERY } from '#lib/messages/paths.ts';

type Target = { code: string; name: string; aboveNames: readonly string[]; href: string };
type Props = { ids: readonly string[]; search: string; suggestions: readonly Target[] };

/** Which CĐCS is meant: those with the same words first, and a search among all. */
export function TargetChoice({ ids, search, suggestions }: Props) {
  return (
    <section aria-labelledby="which">
      <h2 id="which" className="mb-1 text-xl">
        {MAPPING.whichUnit}
      </h2>
      <p className="mb-4 text-mute">{suggestions.length === 0 ? MAPPING.noSuggestion : MAPPING.suggestions}</p>
      <ul className="mb-6 grid gap-2">
        {suggestions.map(({ code, name, aboveNames, href }) => (
          <li key={code}>
            <Link
              href={href}
              prefetch={false}
              className="block rounded-field border-2 border-line bg-card px-3 py-3 no-underline hover:border-action"
            >
              <span className="block font-semibold underline">{MAPPING.choose(name)}</span>
              <span className="block text-sm text-mute">{[...aboveNames, code].join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <form method="get" className="wide:flex wide:items-end wide:gap-3">
        {ids.map((id) => (
          <input key={id} type="hidden" name={UNLISTED_QUERY.name} value={id} />
        ))}
        <div className="grow">
          <TextInput name={QUERY.search} label={MAPPING.search} defaultValue={search} type="search" autoComplete="off" maxLength={80} />
        </div>
        <Button type="submit" className="mb-6 w-full wide:w-auto">
          {MAPPING.find}
        </Button>
      </form>
      <p>
        <Link href={DESK_PATHS.units} prefetch={false} className="inline-flex min-h-12 items-center">
          {MAPPING.create}
        </Link>
      </p>
    </section>
  );
}
