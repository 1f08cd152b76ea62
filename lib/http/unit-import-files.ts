import 'server-only';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engine } from '#lib/db/engine.ts';
import type { ImportPlan } from '#lib/use-cases/plan-unit-import.ts';

/** Where uploaded tables and their verdicts stand: beside the database, so that they are on the same disk and go with it. */
export const importFolder = (): string => join(dirname(engine().file), 'imports');
export const uploadFile = (id: string): string => join(importFolder(), `${id}.upload`);
const planFile = (id: string): string => join(importFolder(), `${id}.json`);

/** A file appears under its name when it is whole. */
function put(file: string, content: Uint8Array | string): void {
  mkdirSync(importFolder(), { recursive: true });
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

/** The first upload under an id stays. */
export function keepUpload(id: string, bytes: Uint8Array): void {
  if (!existsSync(uploadFile(id))) put(uploadFile(id), bytes);
}

export function keepPlan(id: string, plan: ImportPlan): void {
  put(planFile(id), JSON.stringify(plan));
}

/** Null when it is gone, after a day. */
export async function readPlan(id: string): Promise<ImportPlan | null> {
  return existsSync(planFile(id)) ? JSON.parse(await readFile(planFile(id), 'utf8')) : null;
}
