import { noSuchCall } from '#lib/http/problem-response.ts';
import { recordDoor } from '#lib/http/programme-doors.ts';

export const POST = recordDoor('signing');

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
