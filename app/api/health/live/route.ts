import { freshJson } from '#lib/http/answers.ts';

export function GET(): Response {
  return freshJson({ status: 'live' });
}
