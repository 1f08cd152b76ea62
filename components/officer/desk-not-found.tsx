import { DeadEnd } from '#components/ui/dead-end.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { TROUBLE } from '#lib/messages/shell.ts';

/** An address of a desk that names no page, or one of a unit beyond one's own: says so, and leads back to the desk. */
export function DeskNotFound() {
  return (
    <DeadEnd title={TROUBLE.notFoundTitle} text={DESK.notFoundText}>
      <LinkButton href={DESK_PATHS.officer} tone="primary">
        {DESK.back}
      </LinkButton>
    </DeadEnd>
  );
}
