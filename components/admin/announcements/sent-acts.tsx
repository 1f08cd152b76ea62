import { Asked } from '#components/ui/asked.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { announcementCall, newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { SENT } from '#lib/messages/desk/announcements.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Props = { id: string; senderCode: string; mayCorrect: boolean; returned: Returned };

/** What was sent is never changed: it is corrected by another one, or withdrawn with a reason. */
export function SentActs({ id, senderCode, mayCorrect, returned }: Props) {
  return (
    <div className="mt-8 grid gap-3">
      {mayCorrect ? (
        <LinkButton href={newAnnouncementPath(senderCode, id)} className="w-full wide:w-fit">
          {SENT.correct}
        </LinkButton>
      ) : null}
      <Asked
        label={SENT.withdraw}
        question={SENT.withdrawAsk}
        action={announcementCall(id, 'withdraw')}
        keep={`withdraw:${id}`}
        fields={[{ name: 'reason', label: SENT.reason, hint: '' }]}
        submit={SENT.withdraw}
        returned={returned}
        danger
      />
    </div>
  );
}
