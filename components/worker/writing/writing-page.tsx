import { buttonClass } from '#components/ui/button-class.ts';
import { FORM_VERSION } from '#lib/contracts/submission.ts';
import { CONSENT_TEXT_VERSION } from '#lib/domain/campaign-form.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { LateWritingForm } from './late-writing-form.tsx';

/**
 * Rendered on the server, so that the schema itself is not part of what the page needs first. Without scripts the browser goes on
 * to the plain form by itself: it has the same fields, and its unit lists work without scripts.
 */
export function WritingPage() {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${PATHS.writePlain}`} />
        <div className="column pt-6">
          <p className="mb-4">{SHELL.noScript}</p>
          <a href={PATHS.writePlain} className={buttonClass('primary')}>
            {SHELL.noScriptLink}
          </a>
        </div>
      </noscript>
      <LateWritingForm formVersion={FORM_VERSION} textVersion={CONSENT_TEXT_VERSION} />
    </>
  );
}
