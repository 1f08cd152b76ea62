import type { ReactElement } from 'react';
import type { GuidePicture } from '#lib/messages/guide/topic.ts';
import { accessPictures } from './access-pictures.tsx';
import { helpPictures } from './help-pictures.tsx';
import { statusPictures } from './status-pictures.tsx';
import { writingPictures } from './writing-pictures.tsx';

const PICTURES = {
  ...accessPictures,
  ...writingPictures,
  ...statusPictures,
  ...helpPictures,
} satisfies Record<GuidePicture, () => ReactElement>;

/** The small drawing of a step. Silent: the words beside it say the same. */
export function Picture({ name, className = '' }: { name: GuidePicture; className?: string }) {
  const Drawing = PICTURES[name];
  return (
    <svg viewBox="0 0 160 100" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" className={className}>
      <Drawing />
    </svg>
  );
}
