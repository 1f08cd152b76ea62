import { noSuchCall } from '#lib/http/problem-response.ts';
import { undoDoor } from '#lib/http/programme-doors.ts';

export const POST = undoDoor('plan');

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
