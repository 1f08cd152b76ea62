import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiDocument } from '#lib/contracts/openapi.ts';
import { PROBLEMS } from '#lib/domain/problem.ts';

/** The calls of the wire contract and what each may refuse, written by hand: the document must say the same. */
const CONTRACT: Record<string, { answers: number[]; problems: string[] }> = {
  'GET /api/campaign': { answers: [200], problems: ['unknown-campaign'] },
  'GET /api/units': { answers: [200], problems: ['unknown-unit', 'invalid-fields'] },
  'GET /api/posters/{code}': { answers: [200], problems: ['unknown-code', 'poster-revoked'] },
  'PUT /api/initiatives/{id}': {
    answers: [200, 201],
    problems: [
      'unknown-campaign',
      'unknown-unit',
      'window-not-open',
      'window-closed',
      'form-outdated',
      'invalid-fields',
      'withdrawn',
      'content-conflict',
      'not-found',
      'malformed-request',
      'too-large',
      'unsupported-media-type',
      'overloaded',
    ],
  },
  'GET /api/initiatives/{id}': { answers: [200], problems: ['not-found', 'too-many-requests'] },
  'DELETE /api/initiatives/{id}': {
    answers: [204],
    problems: ['not-found', 'window-not-open', 'window-closed', 'too-many-requests', 'overloaded'],
  },
  'PUT /api/initiatives/{id}/revisions/{n}': {
    answers: [200, 201],
    problems: [
      'unknown-campaign',
      'unknown-unit',
      'window-not-open',
      'window-closed',
      'form-outdated',
      'invalid-fields',
      'withdrawn',
      'not-found',
      'revision-conflict',
      'malformed-request',
      'too-large',
      'unsupported-media-type',
      'overloaded',
    ],
  },
  'GET /api/receipts': { answers: [200], problems: [] },
  'GET /api/receipts/{reference}': { answers: [200], problems: ['not-found'] },
  'GET /api/receipts/missing': { answers: [200], problems: ['invalid-fields'] },
  'PUT /api/receipts/{reference}': {
    answers: [200, 201],
    problems: [
      'not-found',
      'unknown-campaign',
      'unknown-unit',
      'form-outdated',
      'invalid-fields',
      'withdrawn',
      'content-conflict',
      'malformed-request',
      'too-large',
      'unsupported-media-type',
      'overloaded',
    ],
  },
  'GET /api/campaigns/{slug}/guide': { answers: [200], problems: ['unknown-campaign'] },
  'GET /api/campaigns/{slug}/documents/{id}': { answers: [200], problems: ['unknown-campaign', 'not-found'] },
  'DELETE /api/receipts/{reference}': { answers: [204], problems: [] },
  'POST /api/word-documents': {
    answers: [200],
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
  'PUT /api/drops/{id}': {
    answers: [204],
    problems: [
      'not-found',
      'invalid-fields',
      'content-conflict',
      'too-many-requests',
      'malformed-request',
      'too-large',
      'unsupported-media-type',
      'overloaded',
    ],
  },
  'DELETE /api/drops/{id}': { answers: [200], problems: ['not-found', 'too-many-requests', 'overloaded'] },
  'GET /api/health/live': { answers: [200], problems: [] },
  'GET /api/health/ready': { answers: [200, 503], problems: [] },
};

const wire = JSON.parse(JSON.stringify(openApiDocument()));
const operations = Object.entries<
  Record<string, { responses: Record<string, { description: string }>; parameters: { name: string; in: string }[] }>
>(wire.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ call: `${method.toUpperCase()} ${path}`, path, method, ...operation })),
);

test('the document has exactly the calls of the contract', () => {
  expect(wire.openapi).toBe('3.1.0');
  expect(operations.map(({ call }) => call).sort()).toEqual(Object.keys(CONTRACT).sort());
});

test.each(operations)('$call answers and refuses as the contract says', ({ call, responses }) => {
  const { answers = [], problems = [] } = CONTRACT[call] ?? {};
  const told = Object.entries(responses);
  const isAnswer = ([status, { description }]: (typeof told)[number]) => description === 'Answer' && answers.includes(Number(status));
  expect(told.filter(isAnswer).map(([status]) => Number(status))).toEqual(answers);
  const refused = told
    .filter((one) => !isAnswer(one))
    .flatMap(([status, { description }]) => description.split(', ').map((code) => ({ status, code })));
  expect(refused.map(({ code }) => code).sort()).toEqual([...problems].sort());
  for (const { status, code } of refused)
    expect(Object.entries(PROBLEMS).find(([known]) => known === code)?.[1].status).toBe(Number(status));
});

test.each(operations)('$call has a route that serves it', async ({ path, method }) => {
  const file = `../../app${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`;
  expect(existsSync(new URL(file, import.meta.url))).toBe(true);
  const handlers = await import(file);
  expect(Object.keys(handlers)).toContain(method.toUpperCase());
});

test.each(operations)('$call declares every value in its path', ({ path, parameters }) => {
  const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
});

test('a campaign may be asked for by slug or id, and for a unit whose texts may come late', () => {
  const { parameters } = wire.paths['/api/campaign'].get;
  expect(parameters.map(({ name, in: place }: { name: string; in: string }) => `${place} ${name}`)).toEqual([
    'query slug',
    'query id',
    'query unit',
  ]);
  const { required, properties } = wire.components.schemas.Campaign;
  expect(required).not.toContain('forUnit');
  expect(Object.keys(properties.forUnit.properties)).toEqual(['code', 'permitVersion', 'latePermit']);
  expect(Object.keys(wire.components.schemas.ReceiptCheck.properties)).toContain('countsFrom');
});

test('the enums are those of the contract', () => {
  const { author, initiative } = wire.components.schemas.Submission.properties;
  expect(author.properties.sex.enum).toEqual(['female', 'male', 'other']);
  expect(author.properties.occupationGroup.enum).toEqual([
    'direct-production-worker',
    'teacher',
    'civil-servant',
    'public-employee',
    'other',
  ]);
  expect(initiative.properties.sector.enum).toEqual(['enterprise', 'public-administrative']);
  expect(initiative.properties.criteria.items.anyOf[0].enum).toEqual([
    'technical-improvement-productivity',
    'creativity-overcoming-hardship',
    'development-and-peer-support',
  ]);
  expect(wire.components.schemas.Campaign.properties.phase.enum).toEqual(['before', 'open', 'grace', 'after']);
});

test('every problem code of the product is in the document, and unknown keys are refused', () => {
  expect(wire.components.schemas.Problem.properties.code.enum.sort()).toEqual(Object.keys(PROBLEMS).sort());
  expect(wire.components.schemas.Submission.additionalProperties).toBe(false);
});

test('every reference inside the document leads somewhere', () => {
  const names = [...JSON.stringify(wire).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
  for (const name of names) expect(Object.keys(wire.components.schemas)).toContain(name);
});
