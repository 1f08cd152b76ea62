import { Icon, type IconName } from './icon.tsx';

export type PillTone = 'neutral' | 'gold' | 'bad' | 'ok' | 'action';

const TONES: Record<PillTone, string> = {
  neutral: 'bg-soft text-mute border-line',
  gold: 'bg-gold-soft text-gold-ink border-gold-line',
  bad: 'bg-bad text-on-bad border-bad',
  ok: 'bg-ok-soft text-ok border-ok',
  action: 'bg-action-soft text-action border-action',
};

/** The state of something in two or three words; colour never says it alone. */
export function StatusPill({ tone = 'neutral', icon, children }: { tone?: PillTone; icon?: IconName; children: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-pill border px-3 py-0.5 text-sm font-bold ${TONES[tone]}`}>
      {icon ? <Icon name={icon} className="size-4" /> : null}
      {children}
    </span>
  );
}
