import { NotFoundView } from '#components/shell/not-found-view.tsx';
import { PageFrame } from '#components/shell/page-frame.tsx';
import { TROUBLE } from '#lib/messages/shell.ts';

export const metadata = { title: TROUBLE.notFoundTitle };

export default function NotFound() {
  return (
    <PageFrame>
      <NotFoundView />
    </PageFrame>
  );
}
