import 'server-only';
import { engine } from '#lib/db/engine.ts';
import { LARGEST_ATTACHMENT } from '#lib/domain/attachment.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite } from '#lib/use-cases/context.ts';
import type { KeptFile } from '#lib/use-cases/hang-attachment.ts';
import { admit, asAccount, requireMay, type SignedIn } from './admission.ts';
import { appSecret } from './app-secret.ts';
import type { Endpoint } from './arrival.ts';
import { keepAttachment } from './attachments.ts';
import { type FormCommon, form, type Led } from './form-endpoint.ts';
import { requireValid } from './judged-body.ts';
import { readBytes, requireMediaType } from './request-body.ts';
import { turnstile } from './turnstile.ts';

/** The field of these forms that carries the file. */
const FILE_FIELD = 'file';

const FORM_TYPE = 'multipart/form-data';
const ROOM_FOR_FIELDS = 256 * 1024;
/** Files are read into memory; they have a count of their own, so that no upload at a desk keeps a worker's text waiting. */
const inTurn = turnstile(4);

type FileFormSpec<A, B, F = KeptFile> = FormCommon<A, B> & {
  actor: SignedIn<A, unknown>;
  /** `file` is null when none was chosen; otherwise it is on the disk already. */
  run: (ctx: SignedInWrite, body: B, file: F | null, asked: A) => Promise<Led>;
};
/** `keep` puts a file on the disk once the fields around it are judged. */
type UploadSpec<A, B, F> = FileFormSpec<A, B, F> & { keep: (name: string, bytes: Uint8Array, body: B) => Promise<F> };

/**
 * As `formEndpoint` for a form that may carry one file: who → may → read → judge the content → keep → commit → lead on. Throws
 * `overloaded` while too many are in hand, and `invalid-fields` on `/file` (`too-large`, `not-a-kind`) for what is not taken.
 */
export function fileFormEndpoint<A, B>(spec: FileFormSpec<A, B>): Endpoint {
  return uploadEndpoint({ ...spec, keep: keepAttachment });
}

/** The same for a file that is no attachment; what it holds is judged by `keep`, or later. */
export function uploadEndpoint<A, B, F>(spec: UploadSpec<A, B, F>): Endpoint {
  return form(spec.actor, spec, async (arrived) => {
    const { request, now, asked } = arrived;
    const account = await admit(spec.actor, request);
    await requireMay(spec.actor, { tx: engine().reader, now, secret: appSecret(), account }, asked, undefined);
    const { body, file } = await inTurn(async () => readForm(spec, request));
    return asAccount(spec.actor, account, arrived, undefined, (ctx) => spec.run(ctx, body, file, asked));
  });
}

/** Fields are judged before a file is kept. */
async function readForm<A, B, F>(spec: UploadSpec<A, B, F>, request: Request): Promise<{ body: B; file: F | null }> {
  requireMediaType(request, FORM_TYPE);
  const parts = await partsOf(await readFormBytes(request), request.headers.get('content-type') ?? '');
  const texts = [...parts].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const body = requireValid(spec.body, Object.fromEntries(texts));
  const file = parts.get(FILE_FIELD);
  if (!(file instanceof File) || file.size === 0) return { body, file: null };
  return { body, file: await spec.keep(file.name, await file.bytes(), body) };
}

async function readFormBytes(request: Request): Promise<Buffer> {
  try {
    return await readBytes(request, LARGEST_ATTACHMENT + ROOM_FOR_FIELDS);
  } catch (reason) {
    if (!(reason instanceof Problem) || reason.code !== 'too-large') throw reason;
    throw new Problem('invalid-fields', { errors: [{ pointer: `/${FILE_FIELD}`, code: 'too-large' }] });
  }
}

async function partsOf(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Problem('malformed-request');
  }
}
