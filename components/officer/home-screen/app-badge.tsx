'use client';

import { useEffect } from 'react';
import { showOnIcon } from './show-on-icon.ts';

/** The number on the icon: how much waits today; nothing when nothing does, or when nobody is signed in. */
export function AppBadge({ count }: { count: number }) {
  useEffect(() => void showOnIcon(count), [count]);
  return null;
}
