import { DefinitionList } from '#components/ui/definition-list.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { SLIP } from '#lib/messages/desk/accounts.ts';

type Props = { name: string; username: string; roles: readonly string[]; address: string; until: string };

/** What is handed to a person, on paper of A6 or A5 or as a link. It holds no password, and opens the account once. */
export function Slip({ name, username, roles, address, until }: Props) {
  const facts = [
    { term: SLIP.person, detail: name },
    { term: SLIP.username, detail: username },
    { term: SLIP.role, detail: roles.join('\n') },
  ];
  return (
    <>
      <section
        aria-label={SLIP.title}
        className="grid justify-items-center gap-4 rounded-card border border-line bg-card p-5 print:gap-1 print:border-0 print:p-0 print:text-sm"
      >
        <p className="text-center font-bold">{SLIP.programme}</p>
        <QrCode text={address} label={SLIP.symbol} className="size-52 print:size-40" />
        <p className="text-center font-semibold">{SLIP.how}</p>
        <div className="w-full">
          <DefinitionList rows={facts} />
        </div>
        <p className="w-full font-semibold">{SLIP.until(until)}</p>
        <p className="w-full text-sm text-mute">{SLIP.warning}</p>
      </section>
      <div className="mt-6 screen-only">
        <p>{SLIP.copy}</p>
        <p className="mt-1 rounded-field bg-soft p-3 font-mono text-sm break-all select-all" data-testid="slip-address">
          {address}
        </p>
      </div>
    </>
  );
}
