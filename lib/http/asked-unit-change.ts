import 'server-only';
import { type AskedUnitChange, askedUnitChangeSchema } from '#lib/contracts/unit-change-request.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { ASKED } from './asked-campaign.ts';
import type { PageQuery } from './page-query.ts';

/** What the address of the page asks to change about a unit, and whether its form was filled in or only opened. */
export async function askedUnitChange(code: string, query: PageQuery): Promise<{ asked: AskedUnitChange; isAsked: boolean }> {
  const typed = new Map<string, string>();
  for (const [name, value] of Object.entries(await query)) {
    const first = [value].flat()[0];
    if (first !== undefined) typed.set(name, first);
  }
  const asked = askedUnitChangeSchema.parse({ ...Object.fromEntries(typed), code });
  return { asked, isAsked: typed.has(ASKED) || typed.has(DESK_QUERY.form) };
}
