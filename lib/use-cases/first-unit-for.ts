import 'server-only';
import { type Act, roleMay } from '#lib/domain/permissions.ts';
import type { SignedInRead } from './context.ts';

/** The code of the first unit at which the account may do `act`, to begin a form with; empty when there is none. */
export const firstUnitFor = ({ account }: SignedInRead, act: Act): string =>
  account.grants.find(({ role }) => roleMay(role, act))?.unitCode ?? '';
