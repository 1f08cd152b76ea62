import { Asked } from '#components/ui/asked.tsx';
import { Card } from '#components/ui/card.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { endMappingCall } from '#lib/messages/desk/unlisted-paths.ts';

type Mapped = { id: string; name: string; nameKey: string; parentCode: string; parentName: string; unitName: string; decidedAt: Instant };

/** What was decided and holds; it can be taken back with a reason. */
export function MappedList({ mappings }: { mappings: readonly Mapped[] }) {
  return (
    <ul className="grid gap-3">
      {mappings.map(({ id, name, nameKey, parentCode, parentName, unitName, decidedAt }) => (
        <Card as="li" key={id}>
          <p className="font-semibold">{name}</p>
          <p>{UNLISTED.mappedTo(unitName)}</p>
          <p className="mb-3 text-mute">{UNLISTED.mappedOn(parentName, decidedAt)}</p>
          <Asked label={UNLISTED.unmapOf(name)} question={UNLISTED.unmapAsk} danger>
            <KeptForm
              action={endMappingCall(parentCode)}
              keep={`unmap:${id}`}
              hidden={{ nameKey }}
              fields={[{ name: 'reason', label: UNLISTED.reason }]}
              submit={UNLISTED.unmap}
              tone="danger"
            />
          </Asked>
        </Card>
      ))}
    </ul>
  );
}
