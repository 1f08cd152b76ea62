import type { Instant } from '#lib/domain/instant.ts';
import { AUDIT } from '#lib/messages/desk/accounts.ts';
import { factsText, subjectText, VERB_TEXT } from '#lib/messages/desk/audit-words.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';

type Entry = {
  at: Instant;
  verb: string;
  actorName: string | null;
  subjectId: string;
  subjectName: string | null;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  requestId: string;
};

/** One act: what, by whom, when, and the facts of it. */
export function AuditEntry({ entry: { at, verb, actorName, subjectId, subjectName, detail, requestId } }: { entry: Entry }) {
  const subject = subjectName ?? subjectText(subjectId);
  const facts = factsText(detail);
  return (
    <li className="grid gap-1 py-3 wide:grid-cols-[13rem_1fr] wide:gap-4">
      <time dateTime={new Date(at).toISOString()} className="text-sm text-mute">
        {formatMoment(at)}
      </time>
      <div className="min-w-0">
        <p>
          <strong>{VERB_TEXT[verb] ?? verb}</strong> · {actorName ?? AUDIT.server}
        </p>
        {subject !== null && subject !== actorName ? <p>{subject}</p> : null}
        {facts.length > 0 ? <p className="text-sm text-mute">{facts.join(' · ')}</p> : null}
        <p className="font-mono text-sm text-mute">
          {AUDIT.requestId} {requestId.slice(0, 8)}
        </p>
      </div>
    </li>
  );
}
