import { noSuchCall } from '#lib/http/problem-response.ts';
import { readiness } from '#lib/http/readiness.ts';

export const GET = readiness;

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
