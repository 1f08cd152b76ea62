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

const ROW = 'flex min-h-14 items-center gap-3 px-4 py-2';

/** What needs somebody today, the most pressing first, each row a link to where it is done. */
export function TodayList({ tasks, now, hrefOf }: Props) {
  if (tasks.length === 0) return <Notice tone="ok">{TODAY.nothing}</Notice>;
  return (
    <ol className="overflow-hidden rounded-card border border-line bg-card">
      {tasks.map((task) => {
        const { text, act } = taskWords(task, now);
        const href = hrefOf(task);
        const told = (
          <>
            <Icon name={ICONS[task.kind]} className="size-6 text-gold-ink" />
            <span className="min-w-0 grow">
              <span className="block font-semibold text-ink">{text}</span>
              {act === null || href === null ? null : <span className="block text-sm underline underline-offset-4">{act}</span>}
            </span>
          </>
        );
        return (
          <li key={task.kind} className="border-line not-last:border-b">
            {act === null || href === null ? (
              <p className={ROW}>{told}</p>
            ) : (
              <Link href={href} prefetch={false} className={`${ROW} -outline-offset-4 no-underline hover:bg-action-soft`}>
                {told}
                <Icon name="chevron" className="size-5 text-edge" />
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
