import { Asked } from '#components/ui/asked.tsx';
import type { FormField } from '#components/ui/kept-fields.tsx';
import { ACCOUNT } from '#lib/messages/desk/accounts.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Props = { action: string; label: string; question: string; returned: Returned; danger?: boolean; fields?: readonly FormField[] };

/** An act that is only confirmed, or needs a few fields. */
export function AskedAct({ action, fields = [], ...act }: Props) {
  return <Asked {...act} action={action} keep={action} fields={fields} submit={ACCOUNT.yes} />;
}
