import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import type { AnnouncementKind, AnnouncementState } from '#lib/domain/announcement.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import { ANNOUNCEMENTS, INBOX, markBy, STATE_TEXT } from '#lib/messages/desk/announcements.ts';

type InboxCardItem = {
  title: string;
  kind: AnnouncementKind;
  senderName: string;
  sentAt: Instant;
  acknowledgeBy: LocalDate | null;
  state: AnnouncementState;
  isMeant: boolean;
  hasEnded: boolean;
  markedAt: Instant | null;
};

type Pill = { tone: PillTone; icon?: 'check' | 'alert'; text: string };

function pillOf({ state, isMeant, hasEnded, markedAt }: InboxCardItem): Pill {
  if (state === 'withdrawn' || state === 'corrected') return { tone: 'neutral', text: STATE_TEXT[state] };
  if (markedAt !== null) return { tone: 'ok', icon: 'check', text: INBOX.marked };
  if (hasEnded) return { tone: 'neutral', text: INBOX.ended };
  return isMeant ? { tone: 'gold', icon: 'alert', text: INBOX.waiting } : { tone: 'neutral', text: INBOX.forOthers };
}

/** One announcement in the list of those a unit was sent; what waits for its mark stands out. */
export function InboxCard({ item, href }: { item: InboxCardItem; href: string }) {
  const { tone, icon, text } = pillOf(item);
  const waits = tone === 'gold';
  return (
    <Card as="li" className={waits ? 'border-gold-line' : ''}>
      <Link href={href} prefetch={false} className={`flex min-h-12 items-center text-lg ${waits ? 'font-bold' : 'font-semibold'}`}>
        {item.title}
      </Link>
      <p className="mb-2 text-mute">
        {item.kind === 'reminder' ? `${ANNOUNCEMENTS.reminder} · ` : ''}
        {ANNOUNCEMENTS.sentBy(item.senderName, item.sentAt)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusPill tone={tone} {...(icon ? { icon } : {})}>
          {text}
        </StatusPill>
        {waits && item.acknowledgeBy !== null ? <span className="text-sm">{markBy(item.acknowledgeBy)}</span> : null}
      </div>
    </Card>
  );
}
