import { Asked } from '#components/ui/asked.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import { announcementCall, newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { SENT } from '#lib/messages/desk/announcements.ts';

type Props = { id: string; senderCode: string; mayCorrect: boolean; refused: Refused | null };

/** What was sent is never changed: it is corrected by another one, or withdrawn with a reason. */
export function SentActs({ id, senderCode, mayCorrect, refused }: Props) {
  return (
    <div className="mt-8 grid gap-3">
      {mayCorrect ? (
        <LinkButton href={newAnnouncementPath(senderCode, id)} className="w-full wide:w-fit">
          {SENT.correct}
        </LinkButton>
      ) : null}
      <Asked label={SENT.withdraw} question={SENT.withdrawAsk} danger>
        <KeptForm
          action={announcementCall(id, 'withdraw')}
          keep={`withdraw:${id}`}
          fields={[{ name: 'reason', label: SENT.reason, hint: '' }]}
          submit={SENT.withdraw}
          tone="danger"
          refused={refused}
        />
      </Asked>
    </div>
  );
}
