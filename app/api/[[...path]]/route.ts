import { noSuchCall } from '#lib/http/problem-response.ts';

/** Whatever no other address under `/api` answers, so that a program always hears a problem it can read. */
export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
