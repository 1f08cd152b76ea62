import * as z from 'zod/mini';
import { WORD_FIELDS, WORD_LOSSES } from '../domain/word-document.ts';

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Bytes of a file as it is chosen; about 300 pages of text, or a few pictures. */
export const LARGEST_WORD_FILE = 5 * 1024 * 1024;

const wordText = {
  fields: z.partialRecord(z.enum(WORD_FIELDS), z.string()),
  text: z.string(),
};

/** What `POST /api/word-documents` read out of a file. Nothing of it is kept on the server. */
export const wordDocumentSchema = z.object({
  ...wordText,
  dropped: z.array(z.enum(WORD_LOSSES)),
  inUnicode: z.nullable(z.object(wordText)),
});
