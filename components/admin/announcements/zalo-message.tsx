import { CopyButton } from '#components/ui/copy-button.tsx';
import { SENT } from '#lib/messages/desk/announcements.ts';

/** A message about who is still to answer, ready for a group. */
export function ZaloMessage({ text }: { text: string }) {
  return (
    <section aria-labelledby="zalo" className="mt-8">
      <h2 id="zalo" className="mb-1 text-lg">
        {SENT.zalo}
      </h2>
      <p className="mb-3 text-mute">{SENT.zaloHint}</p>
      <p className="mb-3 max-h-80 overflow-y-auto rounded-field border border-line bg-card p-3 text-sm break-words whitespace-pre-wrap select-all">
        {text}
      </p>
      <CopyButton text={text} label={SENT.copyZalo} className="wide:w-fit" />
    </section>
  );
}
