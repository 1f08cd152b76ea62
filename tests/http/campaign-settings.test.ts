import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Campaign, campaignSchema } from '#lib/contracts/campaign.ts';
import { campaignGuideSchema } from '#lib/contracts/campaign-guide.ts';
import type { Submission } from '#lib/contracts/submission.ts';
import { listSettings } from '#lib/db/campaign-settings.ts';
import { engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { settingsDifferences } from '#lib/messages/desk/settings-words.ts';
import { settingsIn } from '#lib/use-cases/campaign-settings.ts';
import { fileRequest, formRequest, signedIn } from '#tests/support/accounts.ts';
import { PDF } from '#tests/support/attachment-files.ts';
import { aSubmission, CLOSES_AT, OPENS_AT, openCampaign } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { request, route } from '#tests/support/requests.ts';
import { stillServer } from '#tests/support/still-server.ts';

const SLUG = 'a-campaign';
const at = { slug: SLUG };
let campaignId = '';
let cookie = '';
stillServer(OPENS_AT + DAY_MS);
beforeEach(async () => {
  campaignId = await openCampaign(engine(), { ownerUnitId: 'id-MID-1' });
  ({ cookie } = await signedIn(engine(), 'admin', 'MID-1'));
});

const { GET: getCampaign } = doorAt('/api/campaign');
const { GET: getGuide } = doorAt('/api/campaigns/[slug]/guide');
const { GET: getDocument } = doorAt('/api/campaigns/[slug]/documents/[id]');
const { POST: publish } = doorAt('/api/campaigns/[slug]/settings');
const { POST: publishDocument } = doorAt('/api/campaigns/[slug]/documents');
const { POST: begin } = doorAt('/api/campaigns');
const { PUT: handIn } = doorAt('/api/initiatives/[id]');

const told = async (slug = SLUG): Promise<Campaign> =>
  campaignSchema.parse(await (await getCampaign(request(`/api/campaign?slug=${slug}`), route({}))).json());
const save = (section: string, fields: Record<string, string>, seen = '1') =>
  publish(
    formRequest(`/api/campaigns/${SLUG}/settings?section=${section}`, {
      fields: { reason: 'By plan 20', seen, understood: 'yes', ...fields },
      cookie,
    }),
    route(at),
  );
const send = async (submission: Submission) => {
  const id = crypto.randomUUID();
  const answer = await handIn(request(`/api/initiatives/${id}`, { method: 'PUT', body: submission }), route({ id }));
  return [answer.status, await answer.json()] as const;
};
const OWN = { 'criteria.0.used': 'yes', 'criteria.3.text': 'Saves water and power' };

describe('a published section', () => {
  test('is a version with who and why, and a trace', async () => {
    const answer = await save('criteria', OWN);
    expect([answer.status, await answer.json()]).toEqual([200, { to: `/quan-tri/chuong-trinh/${SLUG}/noi-dung?xong=criteria` }]);
    const versions = await listSettings(engine().reader, campaignId);
    expect(versions.map(({ version, formVersion, reason }) => [version, formVersion, reason])).toEqual([
      [1, 1, 'created'],
      [2, 2, 'By plan 20'],
    ]);
    expect((await listEvents(engine().reader, campaignId)).at(-1)).toMatchObject({
      verb: 'campaign-changed',
      detail: { section: 'criteria', version: 2, formVersion: 2 },
    });
  });

  test('opened before the same one was published is refused; what was published about others is no hindrance', async () => {
    await save('awards', { awards: 'A diploma' });
    expect((await save('criteria', OWN)).status).toBe(200);
    const answer = await save('criteria', { ...OWN, 'criteria.3.text': 'Helps the village' });
    expect([answer.status, (await answer.json()).code]).toEqual([409, 'revision-conflict']);
    expect((await save('criteria', OWN, 'nonsense')).status).toBe(409);
  });

  test('that makes another form wants its effects to be read; one that does not is spared', async () => {
    const answer = await save('criteria', { ...OWN, understood: '' });
    expect([answer.status, (await answer.json()).errors]).toEqual([422, [{ pointer: '/understood', code: 'required' }]]);
    expect((await save('awards', { awards: 'A diploma', understood: '' })).status).toBe(200);
    expect((await told()).formVersion).toBe(1);
  });

  test('a guide of thirty thousand Vietnamese letters fits through the door', async () => {
    const guide = 'ữ'.repeat(29_999);
    expect((await save('guide', { guide })).status).toBe(200);
    const answer = await getGuide(request(`/api/campaigns/${SLUG}/guide`), route(at));
    expect(campaignGuideSchema.parse(await answer.json()).guide).toBe(guide);
  });
});

test('contacts that were changed or taken away stay in no version; that they changed is told', async () => {
  const HOA = { 'contacts.0.name': 'Trần Thị Hòa', 'contacts.0.phone': '0274 3822 222' };
  await save('contacts', HOA);
  await save('awards', { awards: 'A diploma' }, '2');
  expect((await save('contacts', { 'contacts.0.name': '', 'contacts.0.phone': '' }, '3')).status).toBe(200);
  const versions = await listSettings(engine().reader, campaignId);
  expect(JSON.stringify([versions, await listEvents(engine().reader, campaignId)])).not.toMatch(/Hòa|3822/);
  const told = versions.map((row, i) => settingsDifferences(settingsIn(versions[i - 1] ?? row), settingsIn(row)).length);
  expect(told).toEqual([0, 1, 1, 1]);
  expect((await save('contacts', HOA, '1')).status).toBe(409);
});

describe('a phone', () => {
  test('of a campaign that asks what the letter asks is told nothing more', async () => {
    expect(Object.keys(await told())).not.toContain('form');
  });

  test('is told the form, and a text of the earlier form is told to update; of the new one it counts', async () => {
    await save('criteria', OWN);
    await save('required', { 'required.author.email': 'yes' }, '2');
    const { form, formVersion } = await told();
    expect([form, formVersion]).toEqual([
      {
        criteria: [{ code: 'technical-improvement-productivity' }, { code: 'own-1', text: 'Saves water and power' }],
        required: ['author.email'],
      },
      3,
    ]);
    expect(await send(aSubmission(campaignId))).toMatchObject([409, { code: 'form-outdated' }]);
    const renewed = aSubmission(campaignId, { rest: { formVersion }, initiative: { criteria: ['own-1'] } });
    expect(await send(renewed)).toMatchObject([422, { errors: [{ pointer: '/author/email', code: 'required' }] }]);
    const bare = { email: 'hoa@sk.test', position: '', section: '' };
    expect((await send({ ...renewed, author: { ...renewed.author, ...bare } }))[0]).toBe(201);
  });

  test('a text of an earlier form counts while it answers what is asked today; of a later one it is told to update', async () => {
    await save('criteria', OWN);
    const chosen = (code: string, formVersion = 1) => aSubmission(campaignId, { rest: { formVersion }, initiative: { criteria: [code] } });
    expect((await send(chosen('technical-improvement-productivity')))[0]).toBe(201);
    expect(await send(chosen('creativity-overcoming-hardship'))).toMatchObject([409, { code: 'form-outdated' }]);
    expect(await send(chosen('own-1', 3))).toMatchObject([409, { code: 'form-outdated' }]);
  });

  test('other words and another order make no other form, and want nothing to be read', async () => {
    await save('criteria', { ...OWN, 'criteria.1.used': 'yes', 'criteria.2.used': 'yes' });
    const reworded = { ...OWN, 'criteria.1.used': 'yes', 'criteria.2.used': 'yes', 'criteria.3.used': 'yes' };
    expect((await save('criteria', { ...reworded, 'criteria.3.text': 'Saves water and light', understood: '' }, '2')).status).toBe(200);
    expect((await save('choices', { 'sectors.0.place': '9', 'sectors.0.text': 'Makers', understood: '' }, '3')).status).toBe(200);
    const { form, formVersion } = await told();
    expect(formVersion).toBe(1);
    expect(form?.criteria?.at(-1)?.text).toBe('Saves water and light');
    expect(form?.sectors?.at(-1)?.text).toBe('Makers');
  });

  test('a criterion that this campaign does not offer is refused by its field', async () => {
    const strange = aSubmission(campaignId, { initiative: { criteria: ['own-1'] } });
    expect(await send(strange)).toMatchObject([422, { errors: [{ pointer: '/initiative/criteria', code: 'not-a-choice' }] }]);
  });

  test('agreed to an earlier text of the consent: told to update, also when the rest does not fit', async () => {
    const words = { 'consent.notice': 'n'.repeat(60), 'consent.processing': 'p'.repeat(30), 'consent.publicDisplay': 'd'.repeat(30) };
    await save('consent', { 'consent.own': 'yes', ...words });
    const { formVersion, form } = await told();
    expect(form?.consent).toMatchObject({ version: '2', processing: 'p'.repeat(30) });
    const old = aSubmission(campaignId, { rest: { formVersion } });
    expect(await send(old)).toMatchObject([409, { code: 'form-outdated' }]);
    expect(await send(aSubmission(campaignId, { rest: { formVersion }, initiative: { title: '' } }))).toMatchObject([
      409,
      { code: 'form-outdated' },
    ]);
    expect((await send({ ...old, consent: { ...old.consent, textVersion: '2' } }))[0]).toBe(201);
  });
});

describe('a document', () => {
  const PAPER = { number: '560/LDLD', issuedOn: '2/4/2021', issuer: 'The union', subject: 'On the programme', text: 'All are invited.' };
  const add = (fields: Record<string, string>, file: Buffer | null, seen: string) =>
    publishDocument(
      fileRequest(`/api/campaigns/${SLUG}/documents`, { fields: { ...PAPER, reason: 'By letter', seen, ...fields }, file, cookie }),
      route(at),
    );
  const guide = async () => campaignGuideSchema.parse(await (await getGuide(request(`/api/campaigns/${SLUG}/guide`), route(at))).json());

  test('is published with its file, which everybody may fetch until it is taken away', async () => {
    expect((await add({}, PDF, '1')).status).toBe(200);
    const [paper] = (await guide()).documents;
    expect(paper).toMatchObject({ number: '560/LDLD', issuedOn: '2021-04-02', file: { name: 'plan.pdf', kind: 'pdf' } });
    const fetchIt = () => getDocument(request('/api/campaigns/x'), route({ slug: SLUG, id: paper?.id ?? '' }));
    const file = await fetchIt();
    expect([file.status, Buffer.from(await file.arrayBuffer()).equals(PDF)]).toEqual([200, true]);
    expect((await add({ at: '0', remove: 'yes' }, null, '2')).status).toBe(200);
    expect([(await guide()).documents, (await fetchIt()).status]).toEqual([[], 404]);
  });
});

describe('a new campaign', () => {
  const FORM = {
    ...{ unitCode: 'MID-1', name: 'Sáng kiến năm 2022', unitProgrammeName: 'Sáng kiến', slug: '', target: '1.000', reason: 'By plan 5' },
    ...{ effectFrom: '1/1/2022', effectTo: '30/4/2022', openDay: '10/3/2022', closeDay: '20/4/2022', grace: '15', rule: 'hold-on-server' },
  };
  const create = (fields: Record<string, string> = {}) =>
    begin(formRequest('/api/campaigns', { fields: { ...FORM, ...fields }, cookie }), route({}));

  test('appears to phones by its window, under an address made of its name, in every spelling', async () => {
    const answer = await create();
    expect([answer.status, await answer.json()]).toEqual([200, { to: '/quan-tri/chuong-trinh/sang-kien-nam-2022?xong=created' }]);
    expect(await told('SangKien-Nam2022.')).toMatchObject({
      ...{
        name: 'Sáng kiến năm 2022',
        phase: 'before',
        opensAt: '2022-03-10T00:00:00.000+07:00',
        closesAt: '2022-04-21T00:00:00.000+07:00',
      },
      ...{ graceMinutes: 15, beforeOpening: 'hold-on-server', formVersion: 1, target: 1_000, ownerName: 'Unit MID-1' },
    });
    vi.setSystemTime(CLOSES_AT + 300 * DAY_MS);
    expect((await (await getCampaign(request('/api/campaign'), route({}))).json()).slug).toBe('sang-kien-nam-2022');
  });

  test('leaves who and why with its first version', async () => {
    await create();
    const { id } = await told('sang-kien-nam-2022');
    expect(await listSettings(engine().reader, id)).toMatchObject([{ version: 1, reason: 'By plan 5' }]);
    expect((await listEvents(engine().reader, id)).map(({ verb }) => verb)).toEqual(['campaign-created']);
  });

  test('names every field that does not fit, and an address that leads elsewhere in any spelling', async () => {
    for (const [fields, pointers] of [
      [{ name: '', target: 'many', closeDay: '' }, ['/name', '/target', '/closeDay']],
      [{ closeDay: '1/3/2021' }, ['/closeDay']],
      [{ openDay: '1/5/2022' }, ['/closeDay']],
      [{ slug: 'Có dấu' }, ['/slug']],
      [{ slug: 'a--campaign' }, ['/slug']],
      [{ slug: 'acam-paign' }, ['/slug']],
      [{ slug: 'quan-tri' }, ['/slug']],
      [{ slug: 'huongdan' }, ['/slug']],
    ] as const) {
      const answer = await create(fields);
      const { errors } = await answer.json();
      expect([fields, answer.status, errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([fields, 422, pointers]);
    }
  });
});
