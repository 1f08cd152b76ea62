import { CONSENT_TEXT_VERSION, FORM_VERSION } from '#lib/contracts/submission.ts';
import { LateWritingForm } from './late-writing-form.tsx';

/** Rendered on the server, so that the schema itself is not part of what the page needs first. */
export function WritingPage() {
  return <LateWritingForm formVersion={FORM_VERSION} textVersion={CONSENT_TEXT_VERSION} />;
}
