import { UnitPath } from '#components/admin/unit-path.tsx';
import { unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';

type Step = { code: string; name: string; isOwn: boolean };

/** Name and place of a unit on each of its pages; what stands above the account's own unit is named, but leads nowhere. */
export function UnitHead({ name, path }: { name: string; path: readonly Step[] }) {
  const own = path.filter(({ isOwn }) => isOwn);
  const above = path.filter(({ isOwn, code }) => !isOwn && code !== path[0]?.code);
  return (
    <>
      {above.length === 0 ? null : <p className="text-sm text-mute">{above.map((step) => step.name).join(' · ')}</p>}
      <UnitPath label={UNITS.path} steps={own.map((step) => ({ href: unitTreePath({ within: step.code }), name: step.name }))} />
      <h1 className="mb-6 text-2xl">{name}</h1>
    </>
  );
}
