import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL, TROUBLE } from '#lib/messages/shell.ts';

/** An address that names no page: says so, and leads on. */
export function NotFoundView() {
  return (
    <div className="column pt-10">
      <h1 className="sr-only">{TROUBLE.notFoundTitle}</h1>
      <EmptyState icon="search" title={TROUBLE.notFoundTitle}>
        <p className="text-mute">{TROUBLE.notFoundText}</p>
        <LinkButton href={PATHS.home} tone="primary">
          {SHELL.home}
        </LinkButton>
        <LinkButton href={PATHS.guide}>{SHELL.guide}</LinkButton>
      </EmptyState>
    </div>
  );
}
