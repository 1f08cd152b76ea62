import type { Metadata } from 'next';
import { WritingPage } from '#components/worker/writing/writing-page.tsx';
import { WRITING } from '#lib/messages/form.ts';

export const metadata: Metadata = { title: WRITING.title };

export default function WritePage() {
  return <WritingPage />;
}
