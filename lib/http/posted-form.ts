import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import { type Fields, FORM_FIELD, type FormMark, readMark } from '#lib/messages/desk/typed-form.ts';
import { readBytes, readStart } from './request-body.ts';

/** The field of a form that carries its file. */
export const FILE_FIELD = 'file';

/** A form as it arrived; `file` is null when none was chosen. */
export type PostedForm = { mark: FormMark | null; fields: Fields; file: File | null };

/** Throws `too-large`, and `malformed-request` for what is no form. */
export async function readPostedForm(request: Request, largest: number): Promise<PostedForm> {
  return postedForm(await readBytes(request, largest), request);
}

const LARGEST_START = 1024 * 1024;
const MOST_FIELDS = 1_000;

/** The first megabyte of a form that was refused before it was read: a file that is too large costs no text before it. Null when it is no form. */
export async function readStartOfForm(request: Request): Promise<PostedForm | null> {
  try {
    const start = await readStart(request, LARGEST_START);
    return await postedForm(start.length < LARGEST_START ? start : Buffer.concat([start, endOfParts(request)]), request);
  } catch {
    // Torn, read before, or something else: nothing can be kept of it.
    return null;
  }
}

const typeOf = (request: Request) => request.headers.get('content-type') ?? '';

const boundaryOf = (request: Request) => /boundary="?([^";]+)/i.exec(typeOf(request))?.[1];

/** What closes the parts of a form that was cut off. */
function endOfParts(request: Request): Buffer {
  const boundary = boundaryOf(request);
  return Buffer.from(boundary === undefined ? '' : `\r\n--${boundary}--\r\n`);
}

/** Counted before anything is taken apart: no form of a page has so many, and taking apart tens of thousands holds up everybody. */
function requireFewFields(bytes: Buffer, request: Request): void {
  const mark = boundaryOf(request) ?? '&';
  let found = 0;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    found += 1;
    if (found > MOST_FIELDS) throw new Problem('malformed-request');
  }
}

async function postedForm(bytes: Buffer, request: Request): Promise<PostedForm> {
  requireFewFields(bytes, request);
  const parts = await partsOf(bytes, typeOf(request));
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
