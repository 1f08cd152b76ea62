import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import { type Fields, FORM_FIELD, type FormMark, readMark } from '#lib/messages/desk/typed-form.ts';
import { readBytes } from './request-body.ts';

/** The field of a form that carries its file. */
export const FILE_FIELD = 'file';

/** A form as it arrived; `file` is null when none was chosen. */
export type PostedForm = { mark: FormMark | null; fields: Fields; file: File | null };

/** Throws `too-large`, and `malformed-request` for what is no form. */
export async function readPostedForm(request: Request, largest: number): Promise<PostedForm> {
  const parts = await partsOf(await readBytes(request, largest), request.headers.get('content-type') ?? '');
  const texts = [...parts].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const { [FORM_FIELD]: mark, ...fields } = Object.fromEntries(texts);
  const file = parts.get(FILE_FIELD);
  return { mark: readMark(mark), fields, file: file instanceof File && file.size > 0 ? file : null };
}

async function partsOf(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Problem('malformed-request');
  }
}
