'use client';

import { Trouble } from '#components/shell/trouble.tsx';
import { TROUBLE } from '#lib/messages/shell.ts';
import './globals.css';

/** When even the frame of every page broke: on its own, in place of the whole document. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>{TROUBLE.brokenTitle}</title>
        <main>
          <Trouble retry={reset} />
        </main>
      </body>
    </html>
  );
}
