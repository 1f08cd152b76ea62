import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Role } from '#lib/domain/permissions.ts';
import { expect } from './journey.ts';
import type { Program } from './program.ts';

/** An account made beside the server and taken over in this browser; journeys that share a server may each make one alike. */
export async function signIn(page: Page, { origin, runScript }: Program, role: Role, unit: string) {
  const login = `${role}.${unit.toLowerCase()}.${randomUUID().slice(0, 4)}`;
  const token = /#(\S+)/.exec(
    runScript('cli.ts', 'account', 'create', '--name', 'Trần Thị Hoa', '--login', login, '--role', role, '--unit', unit),
  )?.[1];
  const form = { token: token ?? '', password: 'kim chỉ vải áo xanh' };
  const answer = await page.request.post(`${origin}/api/take-over`, { form, headers: { origin, accept: 'application/json' } });
  expect(answer.ok()).toBe(true);
}
