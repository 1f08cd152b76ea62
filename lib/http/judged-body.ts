import 'server-only';
import type * as z from 'zod/mini';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import { engine } from '#lib/db/engine.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';

export type Schema<T> = z.ZodMiniType<T>;
export type IsOutdated = (asking: { tx: ReadContext['tx'] }, raw: unknown) => boolean | Promise<boolean>;

/** Throws `form-outdated`, or `invalid-fields` with every field that needs attention. */
export async function requireOfThisForm<B>(schema: Schema<B>, raw: unknown, isOutdated?: IsOutdated): Promise<B> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  if (await isOutdated?.({ tx: engine().reader }, raw)) throw new Problem('form-outdated');
  throw new Problem('invalid-fields', { errors: fieldErrors(parsed.error.issues) });
}

/** Throws `invalid-fields` with every field that needs attention. */
export function requireValid<B>(schema: Schema<B>, raw: unknown): B {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-fields', { errors: fieldErrors(parsed.error.issues) });
}
