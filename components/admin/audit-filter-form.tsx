import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { AUDIT } from '#lib/messages/desk/accounts.ts';
import { VERB_TEXT } from '#lib/messages/desk/audit-words.ts';
import { formatDay } from '#lib/messages/format.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';

type Filter = {
  unitCode: string;
  who: string | null;
  what: string | null;
  from: string | null;
  to: string | null;
  typed: { from: string; to: string };
};

const CHOICES = Object.entries(VERB_TEXT).map(([value, label]) => ({ value, label }));

/** Who, what, where and when, in the address. */
export function AuditFilterForm({ filter: { unitCode, who, what, from, to, typed } }: { filter: Filter }) {
  return (
    <form method="get" className="mb-4 grid gap-x-4 wide:grid-cols-3">
      <TextInput name={DESK_QUERY.unit} label={AUDIT.unit} defaultValue={unitCode} autoComplete="off" maxLength={60} />
      <TextInput name={DESK_QUERY.who} label={AUDIT.who} defaultValue={who ?? ''} autoComplete="off" maxLength={80} />
      <Select name={DESK_QUERY.what} label={AUDIT.what} choices={CHOICES} empty={AUDIT.anything} defaultValue={what ?? ''} />
      <TextInput name={DESK_QUERY.from} label={AUDIT.from} {...day(typed.from, from)} />
      <TextInput name={DESK_QUERY.to} label={AUDIT.to} {...day(typed.to, to)} />
      <Button type="submit" className="mb-6 self-end">
        {AUDIT.filter}
      </Button>
    </form>
  );
}

/** A day as people write it, as in all forms; `read` is null for one that is none. */
const day = (typed: string, read: string | null) => ({
  example: AUDIT.dayExample,
  defaultValue: read === null ? typed : formatDay(read),
  error: typed !== '' && read === null ? AUDIT.notADay : undefined,
  autoComplete: 'off',
  maxLength: 20,
});
