import { KeptForm } from '#components/ui/kept-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { acknowledgeCall } from '#lib/messages/desk/announcement-paths.ts';
import { INBOX } from '#lib/messages/desk/announcements.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Props = { id: string; unit: { code: string; name: string }; markedAt: Instant | null; mayMark: boolean; returned: Returned };

/** The one thing to do with an announcement: to say that it was received (R3). */
export function MarkReceived({ id, unit, markedAt, mayMark, returned }: Props) {
  if (markedAt !== null) return <Notice tone="ok">{INBOX.markedAt(markedAt)}</Notice>;
  if (!mayMark) return <p className="text-mute">{INBOX.onlyOwn}</p>;
  return (
    <>
      <p className="mb-3">{INBOX.markHint(unit.name)}</p>
      <KeptForm action={acknowledgeCall(id, unit.code)} keep={`acknowledge:${id}`} fields={[]} submit={INBOX.mark} returned={returned} />
    </>
  );
}
