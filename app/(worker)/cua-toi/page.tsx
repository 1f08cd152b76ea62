import type { Metadata } from 'next';
import { Notice } from '#components/ui/notice.tsx';
import { MyInitiatives } from '#components/worker/mine/my-initiatives.tsx';
import { MINE } from '#lib/messages/mine.ts';

export const metadata: Metadata = { title: MINE.title, description: MINE.description };

export default function MinePage() {
  return (
    <div className="column py-8">
      <h1 className="text-2xl">{MINE.title}</h1>
      <p className="mt-2 mb-6 text-mute">{MINE.lead}</p>
      <Notice className="no-js-only">{MINE.noScript}</Notice>
      <MyInitiatives />
    </div>
  );
}
