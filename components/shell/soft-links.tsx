'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The links of `components/ui/soft-link.tsx`, all by one listener: the next page is drawn without loading the document anew. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const go = (event: MouseEvent) => {
      const link = softLinkOf(event);
      if (link === null) return;
      event.preventDefault();
      router.push(link.pathname + link.search + link.hash);
    };
    window.addEventListener('click', go);
    return () => window.removeEventListener('click', go);
  }, [router]);
  return null;
}

/** Null when somebody else has answered the click, or when the browser is asked for something else: another tab, a download. */
function softLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-soft]') : null;
}
