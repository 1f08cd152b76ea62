import type { Page } from '@playwright/test';
import type { Role } from '#lib/domain/permissions.ts';
import { expect } from './journey.ts';
import type { Program } from './program.ts';

/** An account made beside the server and taken over in this browser. `login`: another one, where two journeys share a program. */
export async function signIn(page: Page, program: Program, role: Role, unit: string, login = `${role}.${unit.toLowerCase()}`) {
  const { origin, runScript } = program;
  const token = /#(\S+)/.exec(
    runScript('cli.ts', 'account', 'create', '--name', 'Trần Thị Hoa', '--login', login, '--role', role, '--unit', unit),
  )?.[1];
  const form = { token: token ?? '', password: 'kim chỉ vải áo xanh' };
  const answer = await page.request.post(`${origin}/api/take-over`, { form, headers: { origin, accept: 'application/json' } });
  expect(answer.ok()).toBe(true);
}
