'use client';

import { Button } from '#components/ui/button.tsx';
import { SLIP } from '#lib/messages/desk/accounts.ts';

export function PrintSlip() {
  return (
    <div className="js-only mt-6 screen-only">
      <Button tone="primary" onClick={() => window.print()} className="w-full wide:w-auto">
        {SLIP.print}
      </Button>
    </div>
  );
}
