'use client';

import { Button } from '#components/ui/button.tsx';
import { GUIDE } from '#lib/messages/guide/words.ts';

export function PrintButton() {
  return (
    <div className="js-only screen-only group-data-searching/guide:hidden">
      <Button onClick={() => window.print()}>{GUIDE.print}</Button>
    </div>
  );
}
