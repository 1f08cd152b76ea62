import { DeadEnd } from '#components/ui/dead-end.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL, TROUBLE } from '#lib/messages/shell.ts';

/** An address that names no page: says so, and leads on. */
export function NotFoundView() {
  return (
    <DeadEnd title={TROUBLE.notFoundTitle} text={TROUBLE.notFoundText}>
      <LinkButton href={PATHS.home} tone="primary">
        {SHELL.home}
      </LinkButton>
      <LinkButton href={PATHS.guide}>{SHELL.guide}</LinkButton>
    </DeadEnd>
  );
}
