import { Button } from '#components/ui/button.tsx';
import { ChoiceBox } from '#components/ui/choice-box.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { UNLISTED_QUERY } from '#lib/messages/desk/unlisted-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

/** `id`: the name and its unit, as the next page is asked. */
type ListedName = { id: string; name: string; spellings: readonly string[]; parentName: string; n: number };

/** Names that wait, to be ticked; the next page asks to which CĐCS they belong. It asks by its address, so nothing happens yet. */
export function NameList({ names, isSearch }: { names: readonly ListedName[]; isSearch: boolean }) {
  if (names.length === 0) return <EmptyState icon={isSearch ? 'search' : 'check'} title={isSearch ? UNLISTED.noneFound : UNLISTED.none} />;
  return (
    <form method="get" action={DESK_PATHS.mapUnits}>
      <ul className="mb-6 grid gap-2">
        {names.map(({ id, name, spellings, parentName, n }) => (
          <li key={id}>
            <ChoiceBox
              type="checkbox"
              id={id}
              name={UNLISTED_QUERY.name}
              value={id}
              label={name}
              hint={[
                UNLISTED.initiatives(n),
                UNLISTED.under(parentName),
                ...(spellings.length > 0 ? [UNLISTED.alsoSpelled(spellings)] : []),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
      <Button type="submit" tone="primary" className="w-full wide:w-auto">
        {UNLISTED.choose}
      </Button>
    </form>
  );
}
