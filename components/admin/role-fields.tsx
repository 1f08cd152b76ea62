import type { FormField } from '#components/ui/kept-fields.tsx';
import type { Role } from '#lib/domain/permissions.ts';
import { NEW_ACCOUNT } from '#lib/messages/desk/accounts.ts';
import { ROLE_TEXT } from '#lib/messages/desk/frame.ts';
import { UnitFinder } from './unit-finder.tsx';

/** A role and where it holds, as forms ask for them. */
export function roleFields(roles: readonly Role[], unitCode?: string): FormField[] {
  return [
    {
      name: 'role',
      label: NEW_ACCOUNT.role,
      choices: roles.map((role) => ({ value: role, label: ROLE_TEXT[role] })),
      empty: NEW_ACCOUNT.chooseRole,
    },
    { name: 'unitCode', label: NEW_ACCOUNT.unit, hint: NEW_ACCOUNT.unitHint, value: unitCode, below: <UnitFinder field="unitCode" /> },
  ];
}
