import 'server-only';
import { createHash } from 'node:crypto';
import { type Submission, submissionSchema } from '#lib/contracts/submission.ts';

/** What is kept and compared of a submission: canonical JSON and its SHA-256 in hex. */
export type Content = { text: string; hash: string };

/** JSON with sorted keys: the same facts give the same text whoever wrote them. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const [key, inner] of Object.entries(value).sort(byKey)) {
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${members}}`;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** The attempt token is left out: a retry may carry another one and is still the same text. */
export function contentOf(submission: Submission): Content {
  const { attemptToken: _, ...facts } = submission;
  const text = canonicalJson(facts);
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** A submission as it was kept under this hash, or null. A poster code that no poster carried was left out when it was kept. */
export function textOf(submission: Submission, hash: string): Content | null {
  const whole = contentOf(submission);
  const kept = whole.hash === hash ? whole : contentOf({ ...submission, posterCode: null });
  return kept.hash === hash ? kept : null;
}

/** The submission as it was kept. */
export function submissionOf(text: string): Submission {
  return submissionSchema.parse({ ...JSON.parse(text), attemptToken: null });
}
