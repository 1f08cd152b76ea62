import type { ReactNode } from 'react';

export type CardTone = 'plain' | 'soft' | 'gold' | 'bad' | 'ok';

const TONES: Record<CardTone, string> = {
  plain: 'border-line bg-card',
  soft: 'border-line bg-soft',
  gold: 'border-gold-line bg-gold-soft',
  bad: 'border-bad bg-card',
  ok: 'border-ok bg-ok-soft',
};

type Props = {
  tone?: CardTone;
  as?: 'div' | 'section' | 'article' | 'li';
  className?: string;
  labelledBy?: string;
  id?: string;
  children: ReactNode;
};

export function Card({ tone = 'plain', as: Tag = 'div', className = '', labelledBy, id, children }: Props) {
  return (
    <Tag id={id} className={`rounded-card border p-4 wide:p-5 ${TONES[tone]} ${className}`} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}
