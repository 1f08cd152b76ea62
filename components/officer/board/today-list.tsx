import Link from 'next/link';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { DeskTask } from '#lib/domain/desk-tasks.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { TODAY, taskWords } from '#lib/messages/desk/board.ts';

type Props = { tasks: readonly DeskTask[]; now: Instant; hrefOf: (task: DeskTask) => string | null };

const ICONS: Record<DeskTask['kind'], IconName> = {
  announcements: 'send',
  participants: 'alert',
  'first-initiative': 'alert',
  'units-behind': 'alert',
  'units-not-started': 'alert',
  closing: 'clock',
  aggregation: 'clock',
  'member-figure': 'unit',
  'units-without-figures': 'unit',
  plan: 'document',
  signing: 'pen',
  poster: 'scan',
};

/** What needs somebody today, the most pressing first, each with the way to do it. */
export function TodayList({ tasks, now, hrefOf }: Props) {
  if (tasks.length === 0) return <Notice tone="ok">{TODAY.nothing}</Notice>;
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-card">
      {tasks.map((task) => {
        const { text, act } = taskWords(task, now);
        const href = hrefOf(task);
        return (
          <li key={task.kind} className="flex items-start gap-3 px-4 py-2">
            <Icon name={ICONS[task.kind]} className="mt-2.5 size-6 text-gold-ink" />
            <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4">
              <span className="py-2 font-semibold">{text}</span>
              {act !== null && href !== null ? (
                <Link href={href} prefetch={false} className="inline-flex min-h-12 items-center font-semibold">
                  {act}
                </Link>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
