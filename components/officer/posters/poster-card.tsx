import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { HISTORY } from '#lib/messages/desk/posters.ts';
import { formatDate } from '#lib/messages/format.ts';

export type ShownPoster = {
  code: string;
  serial: number;
  issuedAt: Instant;
  revokedAt: Instant | null;
  revokeReason: string | null;
  scans: number;
  recentScans: number;
  confirmedAt: Instant | null;
};

/** One poster of a unit's history. `href` shows its print; `children` are the acts. */
export function PosterCard({ poster, href, children }: { poster: ShownPoster; href: string; children?: ReactNode }) {
  const { code, serial, issuedAt, revokedAt, revokeReason, scans, recentScans, confirmedAt } = poster;
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-lg font-bold">
          {HISTORY.serial(serial)} · <Code value={formatCode(code)} size="inline" />
        </p>
        {revokedAt === null ? (
          <StatusPill tone="ok">{HISTORY.holds}</StatusPill>
        ) : (
          <StatusPill>{HISTORY.revoked(formatDate(revokedAt))}</StatusPill>
        )}
      </div>
      <p className="text-mute">{HISTORY.issued(formatDate(issuedAt))}</p>
      {revokeReason === null ? null : <p>{HISTORY.reason(revokeReason)}</p>}
      <p>{scans === 0 ? HISTORY.noScans : HISTORY.scans(scans, recentScans)}</p>
      <p className="text-mute">{confirmedAt === null ? HISTORY.neverConfirmed : HISTORY.confirmed(formatDate(confirmedAt))}</p>
      {revokedAt === null ? (
        <Link href={href} prefetch={false} className="inline-flex min-h-12 items-center">
          {HISTORY.show}
        </Link>
      ) : null}
      {children}
    </Card>
  );
}
