'use client';

import { Trouble } from '#components/shell/trouble.tsx';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return <Trouble retry={reset} />;
}
