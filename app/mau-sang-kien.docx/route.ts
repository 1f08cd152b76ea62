import { WORD_MEDIA_TYPE } from '#lib/contracts/word-document.ts';
import { wordTemplate } from '#lib/documents/word-template.ts';
import { fileAnswer } from '#lib/http/answers.ts';

const FILE = { name: 'mau-sang-kien.docx', mediaType: WORD_MEDIA_TYPE, maxAgeSeconds: 86_400 };

export async function GET(): Promise<Response> {
  return fileAnswer(await wordTemplate(), FILE);
}
