'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SHARE } from '#lib/messages/desk/posters.ts';

/** Pixels across: sharp on a large screen, small enough to send. */
const ACROSS = 1_240;

/** The poster as a PNG, drawn here from the picture that the server made of the very sheet. */
export function SavePicture({ src, name }: { src: string; name: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async () => {
    setState('busy');
    const png = await pngOf(src);
    setState(png === null ? 'failed' : 'idle');
    if (png) offer(png, name);
  };
  return (
    <div className="js-only">
      <Button onClick={save} disabled={state === 'busy'}>
        {state === 'busy' ? SHARE.saving : SHARE.savePicture}
      </Button>
      <p role="status" className="mt-1 text-sm text-mute">
        {state === 'failed' ? SHARE.notSaved : ''}
      </p>
    </div>
  );
}

async function pngOf(src: string): Promise<Blob | null> {
  try {
    const picture = new Image();
    picture.src = src;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = ACROSS;
    canvas.height = Math.round((ACROSS * picture.naturalHeight) / picture.naturalWidth);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}

function offer(png: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
