import { expect, test } from 'vitest';
import { openApiDocument } from '#lib/contracts/openapi.ts';
import { request, route } from '#tests/support/requests.ts';
import { sourceFiles } from '#tests/support/source-files.ts';

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];
const ROUTES = sourceFiles('app/api').filter((path) => path.endsWith('/route.ts'));

/** What a route answers to, with the address it serves: `[id]` as the contract writes it, `{id}`. */
const addressOf = (path: string) => path.slice('app'.length, -'/route.ts'.length).replace(/\[(\w+)\]/g, '{$1}');
const documented = new Map(Object.entries(openApiDocument().paths).map(([path, calls]) => [path, Object.keys(calls)]));

test('there is an address for everything under /api', () => {
  expect(ROUTES).toContain('app/api/[[...path]]/route.ts');
});

test.each(ROUTES)('%s answers acts it does not know with a problem', async (path) => {
  const file = `../../${path}`;
  const handlers: Record<string, (asked: Request, at: unknown) => Response | Promise<Response>> = await import(file);
  expect(Object.keys(handlers).sort()).toEqual(METHODS);
  const known = documented.get(addressOf(path)) ?? (path.includes('openapi') ? ['get'] : []);
  /** Calls of this program's own pages are no part of the contract for other programs; they say who may call them. */
  const isOfPages = (method: string) => handlers[method] !== undefined && 'actor' in handlers[method];
  for (const method of METHODS.filter((one) => !known.includes(one.toLowerCase()) && !isOfPages(one))) {
    const answer = await handlers[method]?.(request('/', { method }), route());
    expect([answer?.status, answer?.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(await answer?.json()).toMatchObject({ type: '/problems/not-found', code: 'not-found', requestId: expect.any(String) });
  }
});
