import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import type { AnnouncementState, Audience } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENTS, AUDIENCE_TEXT, momentWords, STATE_TEXT } from '#lib/messages/desk/announcements.ts';

type SentCard = {
  id: string;
  title: string;
  audience: Audience | null;
  state: AnnouncementState;
  at: Instant;
  marks: number;
  /** Of what a union sent that ended into the one whose list this is. */
  sender: string | null;
};

const TONES: Record<AnnouncementState, PillTone> = { draft: 'gold', sent: 'ok', corrected: 'neutral', withdrawn: 'neutral' };

/** One announcement in the list of its sender. */
export function AnnouncementCard({ card: { id, title, audience, state, at, marks, sender } }: { card: SentCard }) {
  const to = audience === null ? ANNOUNCEMENTS.reminder : AUDIENCE_TEXT[audience];
  const sent = sender === null ? momentWords(at) : ANNOUNCEMENTS.sentBy(sender, at);
  return (
    <Card as="li">
      <Link href={announcementPath(id)} prefetch={false} className="flex min-h-12 items-center text-lg font-semibold">
        {title}
      </Link>
      <p className="mb-2 text-mute">{state === 'draft' ? to : `${to} · ${sent}`}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusPill tone={TONES[state]}>{STATE_TEXT[state]}</StatusPill>
        {state === 'draft' ? null : <span className="text-sm">{ANNOUNCEMENTS.marks(marks)}</span>}
      </div>
    </Card>
  );
}
