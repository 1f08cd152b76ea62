import { Notice } from '#components/ui/notice.tsx';
import { UNIT } from '#lib/messages/desk/unit-details.ts';

const DONE: Readonly<Record<string, string>> = UNIT.done;

/** What has just been written about a unit, as the address says it. */
export function UnitDone({ done }: { done: string | null }) {
  const words = DONE[done ?? ''];
  if (!words) return null;
  return (
    <Notice tone="ok" role="status" className="mb-6">
      {words}
    </Notice>
  );
}
