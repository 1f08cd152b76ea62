import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { Notice } from './notice.tsx';

/** Above many small acts: why one was refused, if no field is at fault, also when its form is not there any more. Goes with `toldAbove`. */
export function RefusedAbove({ returned: { refusal } }: { returned: Returned }) {
  if (refusal === null || refusal.faults.length > 0) return null;
  return (
    <Notice tone="bad" role="alert" className="mb-6">
      {refusal.text}
    </Notice>
  );
}
