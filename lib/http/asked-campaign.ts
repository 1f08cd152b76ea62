import 'server-only';
import { type AskedPermit, type AskedWindow, askedPermitSchema, askedWindowSchema, judgePermit } from '#lib/contracts/window-request.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { Problem } from '#lib/domain/problem.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { type JudgedPermit, judgeLatePermit } from '#lib/use-cases/decide-permit.ts';
import type { PageQuery } from './page-query.ts';

/** The mark of a form that was filled in, not only opened. */
export const ASKED = 'ask';

type Flat = { typed: Record<string, string>; isAsked: boolean };

async function flat(slug: string, query: PageQuery): Promise<Flat> {
  const pairs = Object.entries(await query).flatMap(([name, value]) => {
    const first = [value].flat()[0];
    return first === undefined ? [] : [[name, first] as const];
  });
  const typed = { ...Object.fromEntries(pairs), slug };
  return { typed, isAsked: ASKED in typed || DESK_QUERY.form in typed };
}

/** What the address of the page asks to change about a campaign's hours. */
export async function askedWindow(slug: string, query: PageQuery): Promise<{ asked: AskedWindow; isAsked: boolean }> {
  const { typed, isAsked } = await flat(slug, query);
  return { asked: askedWindowSchema.parse(typed), isAsked };
}

/** What it asks about one unit's late texts; taking a permit back needs nothing typed. */
export async function askedPermit(slug: string, query: PageQuery): Promise<{ asked: AskedPermit; isAsked: boolean }> {
  const { typed, isAsked } = await flat(slug, query);
  const asked = askedPermitSchema.parse(typed);
  return { asked, isAsked: isAsked || asked.end !== '' };
}

/** A refusal becomes the fields that need attention; a unit outside is one of them, since its code was typed. */
export async function permitOrErrors(ctx: SignedInRead, asked: AskedPermit): Promise<JudgedPermit | { errors: readonly FieldError[] }> {
  try {
    return await judgeLatePermit(ctx, asked);
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    if (reason.code === 'invalid-fields') return { errors: reason.details.errors ?? [] };
    const read = judgePermit(asked);
    const unit = { pointer: '/unitCode', code: asked.unitCode === '' ? 'required' : 'not-right' };
    return { errors: [unit, ...('errors' in read ? read.errors : [])] };
  }
}
