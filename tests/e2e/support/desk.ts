import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Role } from '#lib/domain/permissions.ts';
import { expect } from './journey.ts';
import type { Program } from './program.ts';

/** An account made beside the server and taken over in this browser; tests that share a server each get their own. Returns its user name. */
export async function signIn(page: Page, { origin, runScript }: Program, role: Role, unit: string): Promise<string> {
  const login = `${role}.${randomUUID().slice(0, 8)}`;
  const token = /#(\S+)/.exec(
    runScript('cli.ts', 'account', 'create', '--name', 'Trần Thị Hoa', '--login', login, '--role', role, '--unit', unit),
  )?.[1];
  const form = { token: token ?? '', password: 'kim chỉ vải áo xanh' };
  const answer = await page.request.post(`${origin}/api/take-over`, { form, headers: { origin, accept: 'application/json' } });
  expect(answer.ok()).toBe(true);
  return login;
}
