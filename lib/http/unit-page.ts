import 'server-only';
import type { Act } from '#lib/domain/permissions.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { type OpenedUnit, openUnit } from '#lib/use-cases/open-unit.ts';
import { permittedPage } from './page-account.ts';
import { pathValue } from './path-value.ts';

export type UnitParams = Promise<{ code: string }>;

/** What every page about one unit begins with: who looks, and the unit. `path` makes the page's own address. Outside the subtree 404. */
export async function unitPage(
  params: UnitParams,
  may: Act,
  path: (code: string) => string,
): Promise<{ ctx: SignedInRead; opened: OpenedUnit; code: string }> {
  const code = pathValue((await params).code);
  const ctx = await permittedPage(path(code), may, code);
  return { ctx, code, opened: await openUnit(ctx, code) };
}
