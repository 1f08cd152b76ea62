import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: DESK.notAllowedTitle };

export default function NotAllowedPage() {
  return (
    <div className="column pt-10">
      <h1 className="sr-only">{DESK.notAllowedTitle}</h1>
      <EmptyState icon="lock" title={DESK.notAllowedTitle}>
        <p className="text-mute">{DESK.notAllowedText}</p>
        <LinkButton href={DESK_PATHS.officer} tone="primary">
          {DESK.back}
        </LinkButton>
      </EmptyState>
    </div>
  );
}
