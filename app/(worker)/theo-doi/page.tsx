import type { Metadata } from 'next';
import { Notice } from '#components/ui/notice.tsx';
import { TrackingPage } from '#components/worker/tracking/tracking-page.tsx';
import { TRACKING } from '#lib/messages/tracking.ts';

export const metadata: Metadata = { title: TRACKING.title, description: TRACKING.description };

export default function TrackPage() {
  return (
    <div className="column py-8">
      <h1 className="mb-4 text-2xl">{TRACKING.title}</h1>
      <Notice className="no-js-only">{TRACKING.noScript}</Notice>
      <TrackingPage />
    </div>
  );
}
