import { Notice } from '#components/ui/notice.tsx';
import { PROBLEM_TEXT, UNREACHABLE } from '#lib/messages/problems.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import type { TrackingView } from './use-tracking.ts';

/** Why there is nothing to show, and what to do. */
export function TrackingProblem({ view }: { view: TrackingView }) {
  switch (view.kind) {
    case 'asking':
    case 'searching':
    case 'found':
      return null;
    case 'not-found':
      return (
        <Notice tone="bad" role="alert" title={TRACKING.notFoundTitle} className="mb-6">
          <p>{TRACKING.notFoundText}</p>
        </Notice>
      );
    case 'offline':
      return (
        <Notice tone="gold" icon="offline" role="alert" title={TRACKING.offlineTitle} className="mb-6">
          <p>{TRACKING.offlineText}</p>
        </Notice>
      );
    case 'refused':
    case 'broken':
      return (
        <Notice tone="gold" icon="alert" role="alert" title={TRACKING.brokenTitle} className="mb-6">
          <p>{view.kind === 'refused' ? PROBLEM_TEXT[view.code] : UNREACHABLE.broken}</p>
        </Notice>
      );
  }
}
