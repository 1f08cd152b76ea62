import * as z from 'zod/mini';
import { PROBLEMS, type ProblemCode } from '../domain/problem.ts';
import { campaignSchema } from './campaign.ts';
import { campaignGuideSchema } from './campaign-guide.ts';
import { dropSchema } from './drop.ts';
import { FIELD_ERROR_CODES } from './field-errors.ts';
import { instantSchema } from './instant.ts';
import { lostReceiptSchema, missingReceiptsSchema, returnedReceiptSchema } from './lost-receipt.ts';
import { ownReceiptsSchema, receiptCheckSchema, receiptSchema } from './receipt.ts';
import { submissionSchema } from './submission.ts';
import { trackedInitiativeSchema } from './tracking.ts';
import { posterSchema, unitsSchema } from './unit.ts';
import { WORD_MEDIA_TYPE, wordDocumentSchema } from './word-document.ts';

/** RFC 9457 with this product's codes; field errors are pointers and codes, never prose. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS)),
  requestId: z.string(),
  opensAt: z.optional(instantSchema),
  closesAt: z.optional(instantSchema),
  retryAfterSeconds: z.optional(z.int()),
  revision: z.optional(z.int()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.enum(FIELD_ERROR_CODES) }))),
});

const healthSchema = z.object({ status: z.enum(['live', 'ready', 'not-ready']) });

const SCHEMAS = {
  Submission: submissionSchema,
  Receipt: receiptSchema,
  ReceiptCheck: receiptCheckSchema,
  OwnReceipts: ownReceiptsSchema,
  MissingReceipts: missingReceiptsSchema,
  LostReceipt: lostReceiptSchema,
  ReturnedReceipt: returnedReceiptSchema,
  TrackedInitiative: trackedInitiativeSchema,
  Campaign: campaignSchema,
  CampaignGuide: campaignGuideSchema,
  Units: unitsSchema,
  Poster: posterSchema,
  WordDocument: wordDocumentSchema,
  Drop: dropSchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const;
type SchemaName = keyof typeof SCHEMAS;

type Call = {
  path: string;
  method: 'get' | 'put' | 'delete' | 'post';
  summary: string;
  query?: readonly string[];
  phone?: boolean;
  body?: SchemaName;
  /** Media type of a body that is a file. */
  file?: string;
  answers: Record<number, SchemaName | null>;
  problems: readonly ProblemCode[];
};

const INTAKE = [
  'unknown-campaign',
  'unknown-unit',
  'window-not-open',
  'window-closed',
  'form-outdated',
  'invalid-fields',
  'withdrawn',
] as const;
const BODY = ['malformed-request', 'too-large', 'unsupported-media-type', 'overloaded'] as const;

/** Every call of a participant (`contract.md`); a test compares this list with the routes and with the document. */
const CALLS: readonly Call[] = [
  {
    path: '/api/campaign',
    method: 'get',
    summary: 'The campaign that holds now, with the server clock; with a unit, whether its texts may come late',
    query: ['slug', 'id', 'unit'],
    answers: { 200: 'Campaign' },
    problems: ['unknown-campaign'],
  },
  {
    path: '/api/campaigns/{slug}/guide',
    method: 'get',
    summary: 'What a campaign tells beyond its form: guide (a part of Markdown), contacts, awards, documents',
    answers: { 200: 'CampaignGuide' },
    problems: ['unknown-campaign'],
  },
  {
    path: '/api/campaigns/{slug}/documents/{id}',
    method: 'get',
    summary: 'The file of a document, if it has one',
    answers: { 200: null },
    problems: ['unknown-campaign', 'not-found'],
  },
  {
    path: '/api/units',
    method: 'get',
    summary: 'Children of a unit, a level, or matches of a folded search',
    query: ['parent', 'q', 'level'],
    answers: { 200: 'Units' },
    problems: ['unknown-unit', 'invalid-fields'],
  },
  {
    path: '/api/posters/{code}',
    method: 'get',
    summary: 'The unit a printed code names',
    answers: { 200: 'Poster' },
    problems: ['unknown-code', 'poster-revoked'],
  },
  {
    path: '/api/initiatives/{id}',
    method: 'put',
    summary: 'Hand in; sending again is safe',
    body: 'Submission',
    answers: { 201: 'Receipt', 200: 'Receipt' },
    problems: [...INTAKE, 'content-conflict', 'not-found', ...BODY],
  },
  {
    path: '/api/initiatives/{id}',
    method: 'get',
    summary: 'Track by reference (in the place of the id) and phone number',
    phone: true,
    answers: { 200: 'TrackedInitiative' },
    problems: ['not-found', 'too-many-requests'],
  },
  {
    path: '/api/initiatives/{id}',
    method: 'delete',
    summary: 'Withdraw until the close; the id never comes back',
    phone: true,
    answers: { 204: null },
    problems: ['not-found', 'window-not-open', 'window-closed', 'too-many-requests', 'overloaded'],
  },
  {
    path: '/api/initiatives/{id}/revisions/{n}',
    method: 'put',
    summary: 'Edit until the close; n is the last revision + 1',
    body: 'Submission',
    answers: { 201: 'Receipt', 200: 'Receipt' },
    problems: [...INTAKE, 'not-found', 'revision-conflict', ...BODY],
  },
  {
    path: '/api/receipts',
    method: 'get',
    summary: 'Receipts that this browser’s own cookie remembers',
    answers: { 200: 'OwnReceipts' },
    problems: [],
  },
  {
    path: '/api/receipts/{reference}',
    method: 'get',
    summary: 'Check a receipt; no personal data',
    answers: { 200: 'ReceiptCheck' },
    problems: ['not-found'],
  },
  {
    path: '/api/receipts/missing',
    method: 'get',
    summary: 'Which of these receipts a restored server has lost; marks joined by commas',
    query: ['marks'],
    answers: { 200: 'MissingReceipts' },
    problems: ['invalid-fields'],
  },
  {
    path: '/api/receipts/{reference}',
    method: 'put',
    summary: 'Bring back what a restored server has lost; its receipt proves it, also after the close',
    body: 'LostReceipt',
    answers: { 201: 'ReturnedReceipt', 200: 'ReturnedReceipt' },
    problems: [
      'not-found',
      'unknown-campaign',
      'unknown-unit',
      'form-outdated',
      'invalid-fields',
      'withdrawn',
      'content-conflict',
      ...BODY,
    ],
  },
  {
    path: '/api/receipts/{reference}',
    method: 'delete',
    summary: 'This browser’s own cookie forgets a reference; the receipt stays valid',
    answers: { 204: null },
    problems: [],
  },
  {
    path: '/api/word-documents',
    method: 'post',
    summary: 'The text of a .docx, divided by the headings of the template; nothing is kept',
    file: WORD_MEDIA_TYPE,
    answers: { 200: 'WordDocument' },
    problems: [
      'word-file-too-large',
      'unsupported-media-type',
      'word-file-unreadable',
      'word-file-old',
      'word-file-locked',
      'word-file-unsafe',
      'overloaded',
    ],
  },
  {
    path: '/api/drops/{id}',
    method: 'put',
    summary: 'Leave a sealed draft for another browser; the server cannot open it',
    body: 'Drop',
    answers: { 204: null },
    problems: ['not-found', 'invalid-fields', 'content-conflict', 'too-many-requests', ...BODY],
  },
  {
    path: '/api/drops/{id}',
    method: 'delete',
    summary: 'Take it, once: reading takes it away. Read, expired and never left are answered alike',
    answers: { 200: 'Drop' },
    problems: ['not-found', 'too-many-requests', 'overloaded'],
  },
  { path: '/api/health/live', method: 'get', summary: 'The process runs', answers: { 200: 'Health' }, problems: [] },
  {
    path: '/api/health/ready',
    method: 'get',
    summary: 'The database answers and migrations are current',
    answers: { 200: 'Health', 503: 'Health' },
    problems: [],
  },
];

const reference = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, name: SchemaName) => ({ [type]: { schema: reference(name) } });
const text = { type: 'string' } as const;

function parametersOf({ path, query = [], phone }: Call) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: text }));
  const inQuery = query.map((name) => ({ name, in: 'query', required: false, schema: text }));
  return [...inPath, ...inQuery, ...(phone ? [{ name: 'X-Phone', in: 'header', required: true, schema: text }] : [])];
}

function responsesOf({ answers, problems }: Call) {
  const told = Object.entries(answers).map(([status, name]) => [
    status,
    { description: 'Answer', ...(name ? { content: content('application/json', name) } : {}) },
  ]);
  const statuses = new Set(problems.map((code) => PROBLEMS[code].status));
  const refused = [...statuses].map((status) => {
    const codes = problems.filter((code) => PROBLEMS[code].status === status);
    return [String(status), { description: codes.join(', '), content: content('application/problem+json', 'Problem') }];
  });
  return Object.fromEntries([...refused, ...told]);
}

/** A file has no schema of ours: its media type says it all. */
function bodyOf({ body, file }: Call) {
  if (file !== undefined) return { requestBody: { required: true, content: { [file]: {} } } };
  return body ? { requestBody: { required: true, content: content('application/json', body) } } : {};
}

function operationOf(call: Call) {
  const body = bodyOf(call);
  return { summary: call.summary, parameters: parametersOf(call), ...body, responses: responsesOf(call) };
}

/** OpenAPI 3.1, generated from the schemas that judge the requests, so that it cannot drift from them. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const call of CALLS) paths[call.path] = { ...paths[call.path], [call.method]: operationOf(call) };
  const schemas = Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchemaOf(schema)]));
  return { openapi: '3.1.0', info: { title: 'Sang kien', version: '1' }, paths, components: { schemas } };
}

function jsonSchemaOf(schema: z.ZodMiniType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
