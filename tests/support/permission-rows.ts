import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hang } from '#lib/db/announcements.ts';
import { keepFile } from '#lib/db/attachment-files.ts';
import { insertAttachment } from '#lib/db/attachments.ts';
import { type Engine, engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { insertPosterFile } from '#lib/db/poster-files.ts';
import { insertPosters, isPosterKnown } from '#lib/db/posters.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { putContact } from '#lib/db/unit-details.ts';
import { insertUnitImport, updateUnitImport } from '#lib/db/unit-imports.ts';
import { insertMapping } from '#lib/db/unit-mappings.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { posterFile, posterFolder } from '#lib/http/print-posters.ts';
import { keepPlan } from '#lib/http/unit-import-files.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { anAccount } from './accounts.ts';
import { aDraft, anAnnouncement } from './announcements.ts';
import { PDF } from './attachment-files.ts';
import { drained } from './boards.ts';
import { openCampaign, writeContext } from './builders.ts';
import { aTableRow, tableBytes } from './unit-tables.ts';

/** A call of a route about the unit LOW-1 or somebody there: values of the path, the query, and a form's fields or a JSON body that fit. */
export type Call = {
  params?: Record<string, string>;
  query?: string;
  fields?: Record<string, string>;
  body?: unknown;
  /** A form with this file. */
  file?: Buffer;
};
type Row = (own: Engine) => Call | Promise<Call>;

/** Somebody at LOW-1 whom every role that manages accounts may manage. */
const somebody: Row = async () => ({ params: { id: (await anAccount(engine(), [{ role: 'viewer', unit: 'LOW-1' }])).id }, fields: {} });

const POSTER = '00000000';

/** A poster of LOW-1. */
const poster =
  (call: Omit<Call, 'params'>): Row =>
  async (own) => {
    if (!(await isPosterKnown(own.reader, POSTER)))
      await own.commit((tx) => insertPosters(tx, [{ code: POSTER, unitId: 'id-LOW-1', serial: 1, issuedAt: 0 }]));
    return { params: { code: POSTER }, ...call };
  };

/** A file of posters that was asked for at LOW-1 and is printed. */
const posterFileRow: Row = async (own) => {
  const id = randomUUID();
  const row = { id, unitId: 'id-LOW-1', askedBy: 'test', askedAt: Date.now(), format: 'a4', origin: 'http://sk.test', codes: [] } as const;
  await own.commit((tx) => insertPosterFile(tx, { ...row, finishedAt: Date.now() }));
  mkdirSync(posterFolder(), { recursive: true });
  writeFileSync(posterFile(id), '%PDF-1.7');
  return { params: { code: 'LOW-1', id } };
};

/** A table that was uploaded for LOW-1 and judged. */
const unitImport = async (own: Engine): Promise<Call> => {
  const id = randomUUID();
  await own.commit(async (tx) => {
    await insertUnitImport(tx, { id, unitId: 'id-LOW-1', askedBy: 'test', askedAt: Date.now(), fileName: 'a.xlsx' });
    await updateUnitImport(tx, id, { checkedAt: Date.now(), verdictHash: 'told', counts: NOTHING, failedAt: null });
  });
  return { params: { id } };
};
const NOTHING = { created: 0, changed: 0, unchanged: 0, faulty: 0 };

/** A campaign of LOW-1 that is open, and the confirmation of a decision about it. */
const ownCampaign = async (query: string, seen: string): Promise<Call> => {
  const slug = `campaign-${randomUUID().slice(0, 8)}`;
  await openCampaign(engine(), { slug, ownerUnitId: 'id-LOW-1', opensAt: Date.now() - DAY_MS, closesAt: Date.now() + DAY_MS });
  return { params: { slug }, query, fields: { reason: 'by demand', seen } };
};

/** A draft of MID-1 with a file. */
const draft =
  (call: Omit<Call, 'params'>, begun = aDraft): Row =>
  async (own) => {
    const id = await begun('MID-1');
    const attachmentId = randomUUID();
    const file = { sha256: await keepFile(own.file, PDF), name: 'plan.pdf', kind: 'pdf', size: PDF.length } as const;
    await own.commit(async (tx) => {
      await insertAttachment(tx, { id: attachmentId, ...file, addedBy: 'test', addedAt: 0 });
      await hang(tx, id, attachmentId);
    });
    return { params: { id, attachmentId }, ...call };
  };

/** A plan or a signing of LOW-1 in an open campaign. */
const programmeRow =
  (fields: Record<string, string>): Row =>
  async () => {
    const { params } = await ownCampaign('', '');
    return { params: { code: 'LOW-1' }, query: `?campaign=${params?.slug}`, fields };
  };

/** One row for every route that names an act: `METHOD /address`. A new route without a row fails the table test. */
export const PERMISSION_ROWS: Record<string, Row> = {
  'POST /api/campaigns': () => ({
    fields: {
      ...{ unitCode: 'LOW-1', name: 'A campaign', unitProgrammeName: 'A programme', slug: `campaign-${randomUUID().slice(0, 8)}` },
      ...{ target: '10', effectFrom: '1/1/2999', effectTo: '1/2/2999', closeDay: '1/1/2999', reason: 'by demand' },
    },
  }),
  'POST /api/campaigns/[slug]/settings': async () => {
    const call = await ownCampaign('?section=awards', '1');
    return { ...call, fields: { ...call.fields, awards: 'A diploma' } };
  },
  'POST /api/campaigns/[slug]/documents': async () => {
    const call = await ownCampaign('', '1');
    const paper = { number: '12/KH', issuedOn: '1/1/2021', issuer: 'The union', subject: 'A plan of the year' };
    return { ...call, fields: { ...call.fields, ...paper }, file: PDF };
  },
  'POST /api/accounts': () => ({ fields: { name: 'Hoa', username: 'somebody.new', role: 'viewer', unitCode: 'LOW-1' } }),
  'POST /api/campaigns/[slug]/window': () => ownCampaign('?act=close&closeDay=1/1/2999', '1'),
  'POST /api/campaigns/[slug]/late-permits': () => ownCampaign('?unitCode=LOW-1&permitDay=1/1/2999', '1-0'),
  'POST /api/announcements': () => ({
    query: '?unitCode=MID-1',
    fields: { id: randomUUID(), title: 'Plan 153', text: 'Please read the plan.', audience: 'grassroots' },
  }),
  'POST /api/reminders': async () => {
    const slug = `campaign-${randomUUID().slice(0, 8)}`;
    await openCampaign(engine(), { slug, ownerUnitId: 'id-MID-1' });
    await drained(engine());
    const query = `?unitCode=MID-1&filter=not-started&campaign=${slug}`;
    return { query, fields: { id: randomUUID(), title: 'A reminder', text: 'Please begin to write.' } };
  },
  'POST /api/announcements/[id]': draft({ fields: { title: 'Plan 154', text: 'Please read the plan.', audience: 'grassroots' } }),
  'POST /api/announcements/[id]/attachments': draft({ file: PDF }),
  'POST /api/announcements/[id]/attachments/[attachmentId]/remove': draft({ fields: {} }),
  'POST /api/announcements/[id]/send': draft({ fields: {} }),
  'POST /api/announcements/[id]/discard': draft({ fields: {} }),
  'POST /api/announcements/[id]/withdraw': async () => ({
    params: { id: await anAnnouncement('MID-1') },
    fields: { reason: 'A wrong day' },
  }),
  'POST /api/announcements/[id]/acknowledge': async () => ({
    params: { id: await anAnnouncement('TOP-1', { audience: 'immediate-upper' }) },
    query: '?unitCode=MID-1',
    fields: {},
  }),
  'GET /api/announcements/[id]/attachments/[attachmentId]': async (own) => {
    const { params = {} } = await draft({}, anAnnouncement)(own);
    return { params };
  },
  'POST /api/accounts/[id]/grants': async (own) => ({ ...(await somebody(own)), fields: { role: 'viewer', unitCode: 'LOW-1' } }),
  'POST /api/unit-mappings': () => ({ query: '?unitCode=LOW-1', fields: { 'name.0': 'MID-1~a mill' } }),
  'POST /api/unit-mappings/end': async (own) => {
    const mapping = { id: randomUUID(), parentId: 'id-MID-1', nameKey: randomUUID(), unitId: 'id-LOW-1', name: 'A mill' };
    const decided = { decidedAt: 0, decidedBy: 'test', endedAt: null, endReason: null, settledAt: 0 };
    await own.commit((tx) => insertMapping(tx, { ...mapping, ...decided }));
    return { query: '?parentCode=MID-1', fields: { nameKey: mapping.nameKey, reason: 'A mistake' } };
  },
  'POST /api/accounts/[id]/disable': somebody,
  'POST /api/accounts/[id]/enable': somebody,
  'POST /api/accounts/[id]/hand-over': somebody,
  'POST /api/accounts/[id]/sign-out': somebody,
  'POST /api/units/[code]/imports': async () => ({
    params: { code: 'LOW-1' },
    file: await tableBytes([aTableRow({ code: 'LOW-1', parentCode: 'MID-1' })]),
    fields: { id: randomUUID() },
  }),
  'POST /api/units/[code]/changes': async (own) => ({
    params: { code: 'LOW-1' },
    query: '?act=rename&unitName=Another&day=1/3/2021',
    fields: { reason: 'by demand', seen: String(await findTreeVersion(own.reader)) },
  }),
  'POST /api/units/[code]/changes/[id]/cancel': async (own) => {
    const change = { kind: 'rename', unitCode: 'LOW-1', name: `Another ${randomUUID()}`, shortName: 'Another' } as const;
    const later = { effectiveOn: '2999-01-01', reason: 'by demand' };
    const { changeId } = await own.commit((tx) => decideUnitChange(writeContext(tx, Date.now()), change, later));
    return { params: { code: 'LOW-1', id: changeId }, fields: {} };
  },
  'GET /api/units/[code]/export': () => ({ params: { code: 'LOW-1' } }),
  'GET /api/unit-imports/[id]': (own) => unitImport(own),
  'GET /api/unit-imports/[id]/verdicts': async (own) => {
    const call = await unitImport(own);
    keepPlan(call.params?.id ?? '', { stamp: '', verdictHash: 'told', counts: NOTHING, verdicts: [] });
    return call;
  },
  'POST /api/unit-imports/[id]/confirm': async (own) => ({
    ...(await unitImport(own)),
    fields: { effectiveOn: '1/3/2021', reason: 'by demand', seen: 'told' },
  }),
  'POST /api/units/[code]/settings': () => ({ params: { code: 'LOW-1' }, fields: { place: 'Here' } }),
  'POST /api/units/[code]/member-counts': () => ({
    params: { code: 'LOW-1' },
    fields: { members: '50', asOf: '1/3/2021', source: 'a report' },
  }),
  'POST /api/units/[code]/workplaces': () => ({ params: { code: 'LOW-1' }, fields: { employers: 'A mill' } }),
  'POST /api/units/[code]/contacts/[id]': () => ({
    params: { code: 'LOW-1', id: randomUUID() },
    fields: { role: 'guidance', name: 'Somebody' },
  }),
  'POST /api/units/[code]/contacts/[id]/remove': async (own) => {
    const contact = { id: randomUUID(), unitId: 'id-LOW-1', role: 'guidance', name: 'Somebody' } as const;
    await own.commit((tx) => putContact(tx, { ...contact, position: '', phone: null, email: null, removedAt: null }));
    return { params: { code: 'LOW-1', id: contact.id }, fields: {} };
  },
  'POST /api/units/[code]/posters': () => ({ params: { code: 'LOW-1' }, fields: { id: randomUUID() } }),
  'POST /api/units/[code]/poster-files': () => ({
    params: { code: 'LOW-1' },
    fields: { id: randomUUID(), format: 'a4', which: 'subtree' },
  }),
  'GET /api/units/[code]/poster-files/[id]': posterFileRow,
  'GET /api/units/[code]/poster-files/[id]/pdf': posterFileRow,
  'GET /api/units/[code]/board': async () => {
    const { params } = await ownCampaign('', '');
    return { params: { code: 'LOW-1' }, query: `?campaign=${params?.slug}` };
  },
  'POST /api/units/[code]/plan': programmeRow({ planNumber: '12/KH-CĐCS', planDate: '1/3/2021' }),
  'POST /api/units/[code]/plan/undo': programmeRow({ planReason: 'wrong unit' }),
  'POST /api/units/[code]/signing': programmeRow({ signingNumber: '', signingDate: '1/3/2021' }),
  'POST /api/units/[code]/signing/undo': programmeRow({ signingReason: 'wrong unit' }),
  'GET /api/posters/[code]/pdf': poster({}),
  'GET /api/posters/[code]/picture': poster({}),
  'POST /api/posters/[code]/revoke': poster({ fields: { reason: 'torn down' } }),
  'POST /api/posters/[code]/confirm': poster({ fields: {} }),
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
  'GET /api/campaigns/[slug]/documents/[id]',
  'GET /api/campaigns/[slug]/guide',
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
