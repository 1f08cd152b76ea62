import { freshJson } from '#lib/http/answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';

export function GET(): Response {
  return freshJson({ status: 'live' });
}

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
