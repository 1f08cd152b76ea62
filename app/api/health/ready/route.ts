import { readiness } from '#lib/http/readiness.ts';

export const GET = readiness;
