import { Asked } from '#components/ui/asked.tsx';
import { Card } from '#components/ui/card.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { endMappingCall } from '#lib/messages/desk/unlisted-paths.ts';

type Mapped = { id: string; name: string; nameKey: string; parentCode: string; parentName: string; unitName: string; decidedAt: Instant };

/** What was decided and holds; it can be taken back with a reason. */
export function MappedList({ mappings, returned }: { mappings: readonly Mapped[]; returned: Returned }) {
  return (
    <ul className="grid gap-3">
      {mappings.map(({ id, name, nameKey, parentCode, parentName, unitName, decidedAt }) => (
        <Card as="li" key={id}>
          <p className="font-semibold">{name}</p>
          <p>{UNLISTED.mappedTo(unitName)}</p>
          <p className="mb-3 text-mute">{UNLISTED.mappedOn(parentName, decidedAt)}</p>
          <Asked
            label={UNLISTED.unmapOf(name)}
            question={UNLISTED.unmapAsk}
            action={endMappingCall(parentCode)}
            keep={`unmap:${id}`}
            hidden={{ nameKey }}
            fields={[{ name: 'reason', label: UNLISTED.reason }]}
            submit={UNLISTED.unmap}
            returned={returned}
            danger
          />
        </Card>
      ))}
    </ul>
  );
}
