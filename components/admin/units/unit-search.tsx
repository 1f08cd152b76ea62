import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UNIT_QUERY } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { QUERY } from '#lib/messages/paths.ts';

/** Finds below the opened unit, or below all of the account's; the words stand in the address. */
export function UnitSearch({ value, within }: { value: string; within: string | null }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-3 wide:max-w-2xl">
      {within === null ? null : <input type="hidden" name={UNIT_QUERY.within} value={within} />}
      <div className="min-w-48 grow basis-0">
        <TextInput
          name={QUERY.search}
          label={UNITS.search}
          hint={UNITS.searchHint}
          defaultValue={value}
          type="search"
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <Button type="submit" className="mb-6">
        {UNITS.find}
      </Button>
    </form>
  );
}
