import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { CONFIRM } from '#lib/messages/desk/posters.ts';
import { QUERY } from '#lib/messages/paths.ts';

/** Opens a poster by the code on the paper, to confirm or to revoke it. */
export function CodeForm({ value }: { value: string }) {
  return (
    <section aria-labelledby="check" className="mt-10">
      <h2 id="check" className="mb-3 text-xl">
        {CONFIRM.check}
      </h2>
      <form method="get" className="grid items-end gap-x-4 wide:grid-cols-[24rem_auto] wide:justify-start">
        <TextInput
          name={QUERY.reference}
          label={CONFIRM.find}
          hint={CONFIRM.findHint}
          defaultValue={value}
          autoComplete="off"
          maxLength={20}
        />
        <Button type="submit" tone="secondary" className="mb-6">
          {CONFIRM.open}
        </Button>
      </form>
    </section>
  );
}
