import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { IMPORT_TITLE } from '#lib/messages/desk/unit-import.ts';
import { newUnitImportCall, unitImportCall } from '#lib/messages/desk/unit-paths.ts';
import { KIND_NAME, LEVEL_NAME } from '#lib/messages/desk/units.ts';
import { expect } from './journey.ts';
import type { Program } from './program.ts';

/** An upper union of the demo with six CĐCS. */
export const UPPER = 'LDLD-74-724';
const TEXT = 'Trước đây mất mười phút mỗi buổi, nay học sinh tự xếp trong hai phút.';

const asPage = (origin: string) => ({ origin, accept: 'application/json' });

/** A form as a page of the desk sends it, by whoever is signed in there. */
export async function sendForm(page: Page, { origin }: Program, path: string, form: Record<string, string>) {
  const answer = await page.request.post(origin + path, { form, headers: asPage(origin) });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

type Handed = { unit?: string; unlisted?: string; title?: string; author?: string; phone?: string };

/** One initiative of a member of a CĐCS below `UPPER`, as a phone sends it; `unlisted`: of a CĐCS that is not in the list. */
export async function handIn({ origin }: Program, { unit = 'DEMO-8', unlisted, title, author, phone }: Handed = {}) {
  const campaign: { id: string; effectPeriod: { from: string } } = await (await fetch(`${origin}/api/campaign`)).json();
  const fullName = author ?? 'Lê Thị Thu';
  const who = { fullName, birthYear: 1990, sex: 'female', phone: phone ?? '0912 345 678', email: null, isUnionMember: true };
  const work = { occupationGroup: 'teacher', position: 'Giáo viên', section: 'Tổ 1', sharePercent: 100 };
  const when = { proposedOn: null, appliedFrom: campaign.effectPeriod.from, appliedTo: null };
  const grassroots =
    unlisted === undefined ? { grassrootsUnitCode: unit, unlistedUnit: null } : { grassrootsUnitCode: null, unlistedUnit: unlisted };
  const body = {
    campaignId: campaign.id,
    formVersion: 1,
    unit: { topUnitCode: 'LDLD-74', subordinateUnitCode: UPPER, ...grassroots },
    posterCode: null,
    author: { ...who, ...work },
    coAuthors: [],
    initiative: {
      ...{ sector: 'public-administrative', criteria: ['development-and-peer-support'], problem: TEXT, solution: TEXT },
      ...{ title: title ?? 'Thẻ màu giúp học sinh lớp 1 tự xếp hàng', effect: TEXT, benefitVnd: null, confidential: false, ...when },
    },
    consent: { processing: true, publicDisplay: false, textVersion: '1' },
    attemptToken: null,
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/initiatives/${randomUUID()}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
}

/**
 * A table for `UPPER` with one good row, a row of another province and two rows with one code, as Excel in Viet Nam saves CSV: marked UTF-8,
 * semicolons.
 */
export function tableWithErrors() {
  const { code, name, level, kind, parentCode } = IMPORT_TITLE;
  const rows = [
    ['VD-01', 'CĐCS Công ty Dệt may Ví Dụ', UPPER],
    ['VD-02', 'CĐCS Công ty Gốm Ví Dụ', 'LDLD-79'],
    ['VD-03', 'CĐCS Trường Mầm non Ví Dụ', UPPER],
    ['VD-03', 'CĐCS Trường Mầm non Ví Dụ', UPPER],
  ].map(([own = '', called = '', parent = '']) => [own, called, LEVEL_NAME.grassroots, KIND_NAME['grassroots-union'], parent]);
  const text = [[code, name, level, kind, parentCode, 'Ghi chú'], ...rows].map((row) => row.join(';')).join('\r\n');
  return { name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) };
}

/** That table uploaded and judged; answers its id. */
export async function uploadedTable(page: Page, { origin }: Program): Promise<string> {
  const id = randomUUID();
  const answer = await page.request.post(origin + newUnitImportCall(UPPER), {
    multipart: { id, file: tableWithErrors() },
    headers: asPage(origin),
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const state = async () => (await (await page.request.get(origin + unitImportCall(id))).json()).state;
  await expect.poll(state, { timeout: 30_000, intervals: [100] }).toBe('checked');
  return id;
}

/** An announcement of `UPPER` to its CĐCS, a draft; answers its id. */
export async function draftedAnnouncement(page: Page, program: Program, title: string, acknowledgeBy = ''): Promise<string> {
  const id = randomUUID();
  const text = 'Đề nghị các công đoàn cơ sở đọc kế hoạch kèm theo.\n\nSau đó phổ biến đến từng tổ công đoàn và báo lại khó khăn, nếu có.';
  const form = { id, title, text, audience: 'grassroots', acknowledgeBy };
  await sendForm(page, program, `/api/announcements?unitCode=${UPPER}`, form);
  return id;
}

export async function sentAnnouncement(page: Page, program: Program, title: string, acknowledgeBy = ''): Promise<string> {
  const id = await draftedAnnouncement(page, program, title, acknowledgeBy);
  await sendForm(page, program, `/api/announcements/${id}/send`, {});
  return id;
}
