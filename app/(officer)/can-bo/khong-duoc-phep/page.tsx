import type { Metadata } from 'next';
import { DeadEnd } from '#components/ui/dead-end.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: DESK.notAllowedTitle };

export default function NotAllowedPage() {
  return (
    <DeadEnd icon="lock" title={DESK.notAllowedTitle} text={DESK.notAllowedText}>
      <LinkButton href={DESK_PATHS.officer} tone="primary">
        {DESK.back}
      </LinkButton>
    </DeadEnd>
  );
}
