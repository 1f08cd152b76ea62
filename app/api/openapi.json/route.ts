import { openApiDocument } from '#lib/contracts/openapi.ts';
import { cacheableJson } from '#lib/http/answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';

const FRESH_SECONDS = 3_600;

export function GET(request: Request): Response {
  return cacheableJson(request, openApiDocument(), FRESH_SECONDS);
}

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
