import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GET } from '#app/api/campaign/route.ts';
import { PUT } from '#app/api/initiatives/[id]/route.ts';
import { askForCampaign } from '#components/worker/campaign/load-campaign.ts';
import { keepScanned } from '#components/worker/poster/keep-scanned.ts';
import { askedByAddress } from '#components/worker/writing/address.ts';
import { handIn } from '#components/worker/writing/handing-in.ts';
import { openPage } from '#components/worker/writing/opening.ts';
import { unitFromPoster } from '#components/worker/writing/unit-choice.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { engine } from '#lib/db/engine.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { codeFromValues } from '#lib/domain/reference.ts';
import { draftPath, forCampaign, posterPath, writePathAfter, writePathForPoster } from '#lib/messages/paths.ts';
import { saveDraft } from '#lib/offline/draft-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { listReceipts } from '#lib/offline/receipt-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { refreshAndRunOutbox } from '#lib/offline/run-outbox.ts';
import { openCampaign as campaignOfPage } from '#lib/use-cases/open-campaign.ts';
import { openPoster } from '#lib/use-cases/open-poster.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { aDraft } from './support/phone.ts';

const CODE = codeFromValues([1, 2, 3, 4, 5, 6, 7]);
const OWN = { slug: 'of-province', ownerUnitId: 'id-TOP-1' };
const NATIONS = { slug: 'of-nation' };

let isOnline = true;
/** The phone's calls reach the real handlers and a real database. */
async function network(path: string, init: RequestInit = {}): Promise<Response> {
  if (!isOnline) throw new TypeError('Failed to fetch');
  const asked = new Request(`http://sk.test${path}`, {
    method: init.method ?? 'GET',
    headers: new Headers(init.headers),
    body: init.body ?? null,
  });
  const [, id = ''] = /^\/api\/initiatives\/([^/]+)$/.exec(path) ?? [];
  return id === '' ? await GET(asked, { params: Promise.resolve({}) }) : await PUT(asked, { params: Promise.resolve({ id }) });
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: DURING });
  isOnline = true;
  await processDatabase();
  await plantTree(engine());
  await engine().commit((tx) => insertPosters(tx, [{ code: CODE, unitId: 'id-LOW-1', serial: 1, issuedAt: 0 }]));
  await openCampaign(engine(), OWN);
  await openCampaign(engine(), { slug: 'of-neighbour', ownerUnitId: 'id-TOP-2', closesAt: CLOSES_AT + 30 * DAY_MS });
  vi.stubGlobal('fetch', network);
});

/** `/q/CODE` with a network: what it shows stays on the phone; answers where its button leads. */
async function scan(): Promise<{ shown: string; path: string }> {
  const ctx = readContext(engine(), Date.now());
  const opened = await openPoster(ctx, CODE);
  if (opened.kind !== 'found') throw new Error(opened.kind);
  const campaign = await campaignOfPage(ctx, { unit: opened.poster.unit.code });
  await keepScanned(opened.poster, campaign, Date.now());
  return { shown: campaign?.slug ?? '', path: forCampaign(writePathForPoster(CODE), campaign?.id) };
}

/** The writing page at this address: the text begun there, in the campaign that the page has for it. */
async function write(path: string, title?: string): Promise<Draft> {
  const { scanned, campaignId } = await openPage(askedByAddress(new URL(path, 'http://sk.test')));
  const unit = scanned && unitFromPoster(scanned).grassroots?.code;
  const today = campaignId === '' ? await askForCampaign(unit ? { unit } : {}) : null;
  const draft = aDraft(title, Date.now());
  const fields = { ...draft.fields, campaignId: today?.kind === 'ok' ? today.value.id : campaignId };
  const saved = await saveDraft({ ...draft, fields }, Date.now());
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.draft;
}

/** Opened again by its address, and "Nộp bài". */
async function finish({ id }: Draft): Promise<void> {
  const { draft } = await openPage(askedByAddress(new URL(draftPath(id), 'http://sk.test')));
  if (draft === null) throw new Error('the draft is here');
  const submission = aSubmission(draft.fields.campaignId ?? '', { initiative: { title: draft.fields['initiative.title'] ?? '' } });
  await handIn(draft, { fields: { ...draft.fields, ...fieldsFromSubmission(submission) }, submission });
}

const receivedBy = async () => (await listReceipts()).map(({ receipt }) => receipt.campaignName);

describe('a province’s campaign is open while the nation', () => {
  const ITS = {
    'has none': null,
    'has one that is finished': { closesAt: DURING - DAY_MS },
    'has one that opens next week': { opensAt: DURING + 7 * DAY_MS },
  };
  test.each(Object.entries(ITS))('%s: what a scan begins is received by the province', async (_name, nations) => {
    if (nations) await openCampaign(engine(), { ...NATIONS, ...nations });
    const { shown, path } = await scan();
    expect(shown).toBe('of-province');
    await finish(await write(path));
    expect(await receivedBy()).toEqual(['Campaign of-province']);
  });

  test('has one that is open too: the scan shows the nation’s, and it receives the text', async () => {
    await openCampaign(engine(), NATIONS);
    const { shown, path } = await scan();
    expect(shown).toBe('of-nation');
    await finish(await write(path));
    expect(await receivedBy()).toEqual(['Campaign of-nation']);
  });

  test('opens one while the text is written: it stays the province’s', async () => {
    await openCampaign(engine(), { ...NATIONS, opensAt: DURING + DAY_MS });
    const draft = await write((await scan()).path);
    vi.setSystemTime(DURING + 2 * DAY_MS);
    await finish(draft);
    expect(await receivedBy()).toEqual(['Campaign of-province']);
  });

  test('goes on after the province’s has closed: the text begun for the province goes to the nation’s', async () => {
    await openCampaign(engine(), { ...NATIONS, opensAt: CLOSES_AT, closesAt: CLOSES_AT + 9 * DAY_MS });
    const { path } = await scan();
    vi.setSystemTime(CLOSES_AT + HOUR_MS);
    await finish(await write(path));
    expect(await receivedBy()).toEqual(['Campaign of-nation']);
  });
});

describe('with the nation’s finished', () => {
  beforeEach(async () => {
    await openCampaign(engine(), { ...NATIONS, closesAt: DURING - DAY_MS });
  });

  test('a second scan without a network begins a text for the province, which waits and is received', async () => {
    await scan();
    await askForCampaign();
    isOnline = false;
    const draft = await write(posterPath(CODE));
    await finish(draft);
    expect(await findEntry(draft.id)).toMatchObject({ refusal: null });
    isOnline = true;
    vi.setSystemTime(DURING + HOUR_MS);
    await refreshAndRunOutbox('arrival');
    expect(await receivedBy()).toEqual(['Campaign of-province']);
  });

  test('the next text of the same unit follows the one before, received or waiting', async () => {
    const first = await write((await scan()).path, 'The first initiative of two');
    await finish(first);
    const [kept] = await listReceipts();
    await askForCampaign();
    isOnline = false;
    const second = await write(writePathAfter(kept?.reference ?? ''), 'The second initiative of two');
    await finish(second);
    const third = await write(writePathAfter(second.id), 'One more');
    expect([second, third].map(({ fields }) => fields.campaignId)).toEqual([first.fields.campaignId, first.fields.campaignId]);
  });
});
