import { nothingSchema } from '#lib/contracts/request.ts';
import { LARGEST_WORD_FILE, WORD_MEDIA_TYPE } from '#lib/contracts/word-document.ts';
import { readWordDocument } from '#lib/documents/read-word-document.ts';
import { freshJson } from '#lib/http/answers.ts';
import { fileEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';

export const POST = fileEndpoint({
  actor: 'anyone',
  asks: nothingSchema,
  mediaType: WORD_MEDIA_TYPE,
  largest: LARGEST_WORD_FILE,
  tooLarge: 'word-file-too-large',
  run: readWordDocument,
  respond: (document) => freshJson(document),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
