import { CopyButton } from '#components/ui/copy-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { SENT } from '#lib/messages/desk/announcements.ts';

/** A message about who is still to answer, ready for a group. */
export function ZaloMessage({ text }: { text: string }) {
  return (
    <div className="mt-8">
      <TextArea key={text} name="zalo" label={SENT.zalo} hint={SENT.zaloHint} rows={8} readOnly defaultValue={text} />
      <CopyButton text={text} label={SENT.copyZalo} className="-mt-2 wide:w-fit" />
    </div>
  );
}
