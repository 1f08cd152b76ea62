import type { Metadata } from 'next';
import { TakeOver } from '#components/officer/take-over.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TAKE_OVER } from '#lib/messages/desk/forms.ts';

export const metadata: Metadata = { title: TAKE_OVER.title };

export default function TakeOverPage() {
  return (
    <div className="column max-w-md py-8">
      <h1 className="mb-6 text-2xl">{TAKE_OVER.title}</h1>
      <Notice className="no-js-only" tone="bad">
        {TAKE_OVER.noScript}
      </Notice>
      <TakeOver />
    </div>
  );
}
