import type { Metadata } from 'next';
import { Notice } from '#components/ui/notice.tsx';
import { ReceivingPage } from '#components/worker/moving/receiving-page.tsx';
import { RECEIVING } from '#lib/messages/moving.ts';

export const metadata: Metadata = {
  title: RECEIVING.title,
  description: RECEIVING.description,
  robots: { index: false },
  referrer: 'no-referrer',
};

export default function ReceivePage() {
  return (
    <div className="column py-8">
      <h1 className="text-2xl">{RECEIVING.title}</h1>
      <p className="mt-2 mb-6 text-mute">{RECEIVING.lead}</p>
      <Notice className="no-js-only">{RECEIVING.noScript}</Notice>
      <ReceivingPage />
    </div>
  );
}
