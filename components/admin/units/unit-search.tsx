import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UNIT_QUERY } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { QUERY } from '#lib/messages/paths.ts';

/** Finds below the opened unit, or below all of the account's; the words stand in the address. */
export function UnitSearch({ value, within }: { value: string; within: string | null }) {
  return (
    <form method="get" className="wide:flex wide:max-w-2xl wide:items-end wide:gap-3">
      {within === null ? null : <input type="hidden" name={UNIT_QUERY.within} value={within} />}
      <div className="grow">
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
      <Button type="submit" className="mb-6 w-full wide:w-auto">
        {UNITS.find}
      </Button>
    </form>
  );
}
