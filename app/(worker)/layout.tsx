import type { ReactNode } from 'react';
import { AppUpdates } from '#components/shell/app-updates.tsx';
import { Boundary } from '#components/shell/boundary.tsx';
import { PageFrame } from '#components/shell/page-frame.tsx';
import { OutboxRunner } from '#components/worker/outbox/outbox-runner.tsx';

export default function WorkerLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame>
      <AppUpdates />
      <Boundary>{children}</Boundary>
      <OutboxRunner />
    </PageFrame>
  );
}
