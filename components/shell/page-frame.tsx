import type { ReactNode } from 'react';
import { SHELL } from '#lib/messages/shell.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** Skip link, header, main region and footer. Pages put their own column inside. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-field focus:bg-action focus:px-4 focus:py-3 focus:text-on-action"
      >
        {SHELL.skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className="grow">
        {children}
      </main>
      <Footer />
    </div>
  );
}
