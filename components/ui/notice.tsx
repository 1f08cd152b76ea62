import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type NoticeTone = 'info' | 'gold' | 'bad' | 'ok';

const TONES: Record<NoticeTone, { box: string; icon: IconName }> = {
  info: { box: 'border-line bg-soft text-ink', icon: 'help' },
  gold: { box: 'border-gold-line bg-gold-soft text-ink', icon: 'clock' },
  bad: { box: 'border-bad bg-bad-soft text-ink', icon: 'alert' },
  ok: { box: 'border-ok bg-ok-soft text-ink', icon: 'check' },
};
const INKS: Record<NoticeTone, string> = { info: 'text-action', gold: 'text-gold-ink', bad: 'text-bad', ok: 'text-ok' };

type Props = {
  tone?: NoticeTone;
  icon?: IconName;
  title?: string;
  role?: 'status' | 'alert' | 'note';
  className?: string;
  children?: ReactNode;
};

/** A quiet box that tells one thing. `role="status"` when it appears by itself, `alert` only when work may be lost. */
export function Notice({ tone = 'info', icon, title, role, className = '', children }: Props) {
  const { box, icon: usual } = TONES[tone];
  return (
    <div role={role} className={`flex items-start gap-3 rounded-card border p-4 ${box} ${className}`}>
      <Icon name={icon ?? usual} className={`mt-0.5 size-6 ${INKS[tone]}`} />
      <div className="min-w-0 grow">
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
