import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { BULK } from '#lib/messages/desk/posters.ts';
import { QUERY } from '#lib/messages/paths.ts';

/** Finds among the units right below, with or without marks; the words stand in the address. */
export function UnitSearch({ value }: { value: string }) {
  return (
    <form method="get" className="grid items-end gap-x-4 wide:grid-cols-[24rem_auto] wide:justify-start">
      <TextInput name={QUERY.search} label={BULK.search} defaultValue={value} autoComplete="off" maxLength={100} />
      <Button type="submit" tone="secondary" className="mb-6">
        {BULK.find}
      </Button>
    </form>
  );
}
