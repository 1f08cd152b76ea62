import { Asked } from '#components/ui/asked.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { announcementCall, announcementEditPath, attachmentCall } from '#lib/messages/desk/announcement-paths.ts';
import { DRAFT } from '#lib/messages/desk/announcements.ts';
import { ATTACHMENTS } from '#lib/messages/desk/attachments.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Props = {
  id: string;
  /** `1.234 công đoàn cơ sở`; null when nobody would receive it. */
  receivers: string | null;
  unitName: string;
  files: readonly { id: string; name: string }[];
  returned: Returned;
};

/** What to do with a draft: files, the words once more, and to send it, its consequences told first. */
export function DraftActs({ id, receivers, unitName, files, returned }: Props) {
  return (
    <div className="mt-8 grid gap-8">
      <Files id={id} files={files} returned={returned} />
      <section aria-labelledby="before" className="rounded-card border border-gold-line bg-gold-soft p-4">
        <h2 id="before" className="mb-3 text-lg">
          {DRAFT.before}
        </h2>
        <ul className="mb-5 grid gap-2">
          {(receivers === null ? [DRAFT.nobody] : [DRAFT.receivers(receivers, unitName), DRAFT.later, DRAFT.final]).map((line) => (
            <li key={line} className="flex items-start gap-3">
              <Icon name={receivers === null ? 'alert' : 'check'} className="mt-0.5 size-6 text-gold-ink" />
              <span className="min-w-0">{line}</span>
            </li>
          ))}
        </ul>
        {receivers === null ? null : (
          <KeptForm action={announcementCall(id, 'send')} keep={`send:${id}`} fields={[]} submit={DRAFT.send} returned={returned} />
        )}
        <WayBack href={announcementEditPath(id)}>{DRAFT.edit}</WayBack>
      </section>
      <Asked
        label={DRAFT.discard}
        question={DRAFT.discardAsk}
        action={announcementCall(id, 'discard')}
        keep={`discard:${id}`}
        fields={[]}
        submit={DRAFT.discard}
        returned={returned}
        danger
      />
    </div>
  );
}

function Files({ id, files, returned }: Pick<Props, 'id' | 'files' | 'returned'>) {
  return (
    <section aria-labelledby="attach">
      <h2 id="attach" className="mb-3 text-lg">
        {DRAFT.attach}
      </h2>
      <KeptForm
        action={announcementCall(id, 'attachments')}
        keep={`attach:${id}`}
        fields={[{ name: 'file', type: 'file', label: ATTACHMENTS.label, hint: ATTACHMENTS.hint, accept: ATTACHMENTS.accept }]}
        submit={DRAFT.attach}
        tone="secondary"
        returned={returned}
      />
      <ul className="mt-4 grid gap-2">
        {files.map(({ id: fileId, name }) => (
          <li key={fileId}>
            <Asked
              label={DRAFT.detachOf(name)}
              question=""
              action={`${attachmentCall(id, fileId)}/remove`}
              keep={`detach:${fileId}`}
              fields={[]}
              submit={DRAFT.detach}
              returned={returned}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
