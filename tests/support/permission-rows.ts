import { randomUUID } from 'node:crypto';
import { type Engine, engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { anAccount } from './accounts.ts';
import { openCampaign } from './builders.ts';

/** A call of a route about the unit LOW-1 or somebody there: values of the path, the query, and a form's fields or a JSON body that fit. */
export type Call = { params?: Record<string, string>; query?: string; fields?: Record<string, string>; body?: unknown };
type Row = (own: Engine) => Call | Promise<Call>;

/** Somebody at LOW-1 whom every role that manages accounts may manage. */
const somebody: Row = async () => ({ params: { id: (await anAccount(engine(), [{ role: 'viewer', unit: 'LOW-1' }])).id }, fields: {} });

/** A campaign of LOW-1 that is open, and the confirmation of a decision about it. */
const ownCampaign = async (query: string, seen: string): Promise<Call> => {
  const slug = `campaign-${randomUUID().slice(0, 8)}`;
  await openCampaign(engine(), { slug, ownerUnitId: 'id-LOW-1', opensAt: Date.now() - DAY_MS, closesAt: Date.now() + DAY_MS });
  return { params: { slug }, query, fields: { reason: 'by demand', seen } };
};

/** One row for every route that names an act: `METHOD /address`. A new route without a row fails the table test. */
export const PERMISSION_ROWS: Record<string, Row> = {
  'POST /api/accounts': () => ({ fields: { name: 'Hoa', username: 'somebody.new', role: 'viewer', unitCode: 'LOW-1' } }),
  'POST /api/campaigns/[slug]/window': () => ownCampaign('?act=close&closeDay=1/1/2999', '1'),
  'POST /api/campaigns/[slug]/late-permits': () => ownCampaign('?unitCode=LOW-1&permitDay=1/1/2999', '1-0'),
  'POST /api/accounts/[id]/disable': somebody,
  'POST /api/accounts/[id]/enable': somebody,
  'POST /api/accounts/[id]/hand-over': somebody,
  'POST /api/accounts/[id]/sign-out': somebody,
  'POST /api/accounts/[id]/grants/[grantId]/revoke': async (own) => {
    const { params } = await somebody(own);
    return { params: { ...params, grantId: await grantOf(own, params?.id ?? '') }, fields: {} };
  },
};

async function grantOf(own: Engine, accountId: string): Promise<string> {
  return (await listGrants(own.reader, accountId))[0]?.id ?? '';
}

/** Routes that everybody may call. A route that is neither here nor in the table above fails the test. */
export const OPEN_TO_ANYONE = [
  'GET /api/campaign',
  'PUT /api/drops/[id]',
  'DELETE /api/drops/[id]',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/initiatives/[id]',
  'PUT /api/initiatives/[id]',
  'DELETE /api/initiatives/[id]',
  'PUT /api/initiatives/[id]/revisions/[n]',
  'GET /api/openapi.json',
  'GET /api/posters/[code]',
  'GET /api/receipts',
  'GET /api/receipts/missing',
  'GET /api/receipts/[reference]',
  'PUT /api/receipts/[reference]',
  'DELETE /api/receipts/[reference]',
  'GET /api/units',
  'POST /api/word-documents',
  'POST /api/sign-in',
  'POST /api/sign-in/second-factor',
  'POST /api/sign-out',
  'POST /api/take-over',
  'POST /api/take-over/offer',
  'POST /api/first-admin',
];
