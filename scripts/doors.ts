import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Door, Doors } from '#lib/http/doors.ts';
import { ROOT } from './run.mjs';

/** The JSON door as the framework finds it: every `route.ts` under `app/api`, by the address its folder names. */
export async function loadDoors(): Promise<Doors> {
  const doors = new Map<string, Door>();
  for (const file of globSync('app/api/**/route.ts', { cwd: ROOT }).sort()) {
    doors.set(file.slice('app'.length, -'/route.ts'.length), { ...(await import(join(ROOT, file))) });
  }
  return doors;
}
