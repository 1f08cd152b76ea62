import { openApiDocument } from '#lib/contracts/openapi.ts';
import { cacheableJson } from '#lib/http/answers.ts';

const FRESH_SECONDS = 3_600;

export function GET(request: Request): Response {
  return cacheableJson(request, openApiDocument(), FRESH_SECONDS);
}
