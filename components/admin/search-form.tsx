import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { ACCOUNTS } from '#lib/messages/desk/accounts.ts';
import { QUERY } from '#lib/messages/paths.ts';

/** A question in the address: it can be kept, sent and gone back to. */
export function SearchForm({ value }: { value: string }) {
  return (
    <form method="get" className="wide:flex wide:items-end wide:gap-3">
      <div className="grow">
        <TextInput name={QUERY.search} label={ACCOUNTS.search} defaultValue={value} type="search" autoComplete="off" maxLength={80} />
      </div>
      <Button type="submit" className="mb-6 w-full wide:w-auto">
        {ACCOUNTS.searchButton}
      </Button>
    </form>
  );
}
