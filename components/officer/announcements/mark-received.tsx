import { KeptForm } from '#components/ui/kept-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { acknowledgeCall } from '#lib/messages/desk/announcement-paths.ts';
import { INBOX } from '#lib/messages/desk/announcements.ts';

type Props = { id: string; unit: { code: string; name: string }; markedAt: Instant | null; mayMark: boolean; refused: Refused | null };

/** The one thing to do with an announcement: to say that it was received (R3). */
export function MarkReceived({ id, unit, markedAt, mayMark, refused }: Props) {
  if (markedAt !== null) return <Notice tone="ok">{INBOX.markedAt(markedAt)}</Notice>;
  if (!mayMark) return <p className="text-mute">{INBOX.onlyOwn}</p>;
  return (
    <>
      <p className="mb-3">{INBOX.markHint(unit.name)}</p>
      <KeptForm action={acknowledgeCall(id, unit.code)} keep={`acknowledge:${id}`} fields={[]} submit={INBOX.mark} refused={refused} />
    </>
  );
}
