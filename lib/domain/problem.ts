/** What the phone does about a refusal. `park` keeps the item readable and sendable when the window moves (D3). */
type Cure = 'none' | 'wait' | 'edit' | 'park' | 'update' | 'sign-in';

type Row = { status: number; title: string; cure: Cure };

/** Every refusal the product knows. Handlers read `status`, the outbox reads `cure`, messages hold the sentence. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request could not be read', cure: 'none' },
  'sign-in-required': { status: 401, title: 'Sign in first', cure: 'sign-in' },
  'wrong-sign-in': { status: 401, title: 'Name and password do not fit', cure: 'edit' },
  'wrong-code': { status: 401, title: 'The code is not right', cure: 'edit' },
  'two-factor-required': { status: 403, title: 'Set up the second factor first', cure: 'sign-in' },
  'forbidden-role': { status: 403, title: 'This role may not do that', cure: 'sign-in' },
  'not-found': { status: 404, title: 'Nothing here', cure: 'none' },
  'unknown-campaign': { status: 404, title: 'No such campaign', cure: 'edit' },
  'unknown-unit': { status: 404, title: 'No such unit', cure: 'edit' },
  'unknown-code': { status: 404, title: 'No poster carries this code', cure: 'none' },
  'window-not-open': { status: 409, title: 'The intake window has not opened', cure: 'wait' },
  'window-closed': { status: 409, title: 'The intake window has closed', cure: 'park' },
  'content-conflict': { status: 409, title: 'This id already holds other content', cure: 'edit' },
  'revision-conflict': { status: 409, title: 'Another revision came first', cure: 'edit' },
  'form-outdated': { status: 409, title: 'The form has changed', cure: 'update' },
  withdrawn: { status: 410, title: 'Withdrawn by its author', cure: 'none' },
  erased: { status: 410, title: 'Erased at the request of its author', cure: 'none' },
  'hand-over-gone': { status: 410, title: 'This link no longer gives an account', cure: 'none' },
  'poster-revoked': { status: 410, title: 'This poster has been revoked', cure: 'none' },
  'too-large': { status: 413, title: 'The request is too large', cure: 'none' },
  'word-file-too-large': { status: 413, title: 'The Word file is too large', cure: 'none' },
  'unsupported-media-type': { status: 415, title: 'This media type is not read here', cure: 'none' },
  'invalid-fields': { status: 422, title: 'Some fields need attention', cure: 'edit' },
  'word-file-unreadable': { status: 422, title: 'This is not a whole .docx file', cure: 'none' },
  'word-file-old': { status: 422, title: 'A .doc file of old Word is not read', cure: 'none' },
  'word-file-locked': { status: 422, title: 'The Word file has a password', cure: 'none' },
  'word-file-unsafe': { status: 422, title: 'The Word file is built to do harm', cure: 'none' },
  'too-many-requests': { status: 429, title: 'Too many requests', cure: 'wait' },
  overloaded: { status: 503, title: 'Try again shortly', cure: 'wait' },
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A field that needs attention: a JSON pointer into the request body and a code, never prose. */
export type FieldError = { pointer: string; code: string };

/** Extra members a problem may carry on the wire (RFC 9457 extension members). */
export type ProblemDetails = {
  opensAt?: number;
  closesAt?: number;
  retryAfterSeconds?: number;
  errors?: readonly FieldError[];
  revision?: number;
};

/** A refusal the product expects. Anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(PROBLEMS[code].title);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

export function isProblemCode(text: unknown): text is ProblemCode {
  return typeof text === 'string' && Object.hasOwn(PROBLEMS, text);
}
