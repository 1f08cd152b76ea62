import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { TROUBLE } from '#lib/messages/shell.ts';

/** An address of a desk that names no page, or one of a unit beyond one's own: says so, and leads back to the desk. */
export function DeskNotFound() {
  return (
    <div className="column pt-10">
      <h1 className="sr-only">{TROUBLE.notFoundTitle}</h1>
      <EmptyState icon="search" title={TROUBLE.notFoundTitle}>
        <p className="text-mute">{DESK.notFoundText}</p>
        <LinkButton href={DESK_PATHS.officer} tone="primary">
          {DESK.back}
        </LinkButton>
      </EmptyState>
    </div>
  );
}
