import { Icon } from '#components/ui/icon.tsx';
import type { AttachmentKind } from '#lib/domain/attachment.ts';
import { attachmentCall } from '#lib/messages/desk/announcement-paths.ts';
import { INBOX } from '#lib/messages/desk/announcements.ts';
import { fileWords } from '#lib/messages/desk/attachments.ts';

type ShownFile = { id: string; name: string; kind: AttachmentKind; size: number };
type Props = { id: string; text: string; files: readonly ShownFile[] };

/** What an announcement says, in its paragraphs, and the files to fetch. */
export function AnnouncementText({ id, text, files }: Props) {
  return (
    <>
      <div className="max-w-prose whitespace-pre-line">{text}</div>
      {files.length === 0 ? null : (
        <section aria-labelledby="files" className="mt-6">
          <h2 id="files" className="mb-2 text-lg">
            {INBOX.files}
          </h2>
          <ul className="grid gap-2">
            {files.map((file) => (
              <li key={file.id}>
                <FileLink id={id} file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FileLink({ id, file }: { id: string; file: ShownFile }) {
  return (
    <a
      href={attachmentCall(id, file.id)}
      className="flex min-h-13 items-center gap-3 rounded-field border-2 border-line bg-card px-3 py-2 no-underline hover:border-action"
    >
      <Icon name="download" className="size-6" />
      <span className="min-w-0">
        <span className="block font-semibold break-words underline">{file.name}</span>
        <span className="block text-sm text-mute">{fileWords(file)}</span>
      </span>
    </a>
  );
}
