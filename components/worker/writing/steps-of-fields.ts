import type { Step } from './draft-keeper.ts';

const STEPS: Record<string, Step> = { author: 1, coAuthors: 1, unit: 2, posterCode: 2, initiative: 3, consent: 4 };

/** The step that holds a field. */
export function stepOf(name: string): Step {
  return STEPS[name.split('.')[0] ?? ''] ?? 4;
}
