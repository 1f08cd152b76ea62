'use client';

import { useEffect } from 'react';

/** Tells the style sheet that the page has come alive: what only scripts can do may be shown. */
export function Alive() {
  useEffect(() => {
    document.documentElement.dataset.alive = 'yes';
    document.documentElement.classList.add('js');
  }, []);
  return null;
}
