import { ToldList } from '#components/admin/told-list.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { NAME_FIELD } from '#lib/contracts/unit-mapping.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { MAPPING } from '#lib/messages/desk/unlisted.ts';
import { mappingCall } from '#lib/messages/desk/unlisted-paths.ts';

type Props = {
  ids: readonly string[];
  n: number;
  target: { code: string; name: string; aboveNames: readonly string[] };
  again: string;
  returned: Returned;
};

/** What a mapping does, before it is done. */
export function ConfirmMapping({ ids, n, target, again, returned }: Props) {
  return (
    <section aria-labelledby="consequences">
      <h2 id="consequences" className="mb-1 text-xl">
        {MAPPING.confirmTitle}
      </h2>
      <p className="mb-4 text-mute">{[target.name, ...target.aboveNames].join(' · ')}</p>
      <ToldList told={[MAPPING.moves(n, target.name), MAPPING.later, MAPPING.stays]} />
      <KeptForm
        action={mappingCall(target.code)}
        keep={`map:${target.code}`}
        fields={[]}
        hidden={Object.fromEntries(ids.map((id, i) => [`${NAME_FIELD}${i}`, id]))}
        submit={MAPPING.submit}
        returned={returned}
      />
      <WayBack href={again}>{MAPPING.again}</WayBack>
    </section>
  );
}
