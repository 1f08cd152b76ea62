'use client';

import { useEffect, useState } from 'react';
import { GuideText } from '#components/ui/guide-text.tsx';
import { guideParts } from '#lib/domain/guide-text.ts';
import { SETTING } from '#lib/messages/desk/settings.ts';

/** What participants will read, while it is written: the same reader and the same look as on their page. */
export function GuidePreview({ field, text }: { field: string; text: string }) {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLTextAreaElement)) return;
    const read = () => setShown(input.value);
    read();
    input.addEventListener('input', read);
    return () => input.removeEventListener('input', read);
  }, [field]);
  const parts = guideParts(shown);
  return (
    <section aria-labelledby="guide-preview" className="mb-6 rounded-card border border-line bg-soft p-4">
      <h2 id="guide-preview" className="mb-3 font-bold">
        {SETTING.preview}
      </h2>
      {parts.length > 0 ? <GuideText parts={parts} /> : <p className="text-mute">{SETTING.previewEmpty}</p>}
    </section>
  );
}
