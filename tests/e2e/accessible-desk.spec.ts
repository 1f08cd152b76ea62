import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  announcementEditPath,
  announcementsPath,
  inboxItemPath,
  inboxPath,
  newAnnouncementPath,
  reminderPath,
} from '#lib/messages/desk/announcement-paths.ts';
import { latePermitPath, settingsPath, settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import {
  contactCall,
  contactPath,
  contactsPath,
  memberCountsPath,
  NEW_CONTACT,
  unitChangePath,
  unitDeskPath,
  unitImportPath,
  unitImportsPath,
  unitSettingsPath,
  unitTreePath,
  workplacesPath,
} from '#lib/messages/desk/unit-paths.ts';
import { mappingPath, unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { ROOT } from '#scripts/run.mjs';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { draftedAnnouncement, handIn, sendForm, sentAnnouncement, UPPER, uploadedTable } from './support/desk-state.ts';
import { expect, test } from './support/journey.ts';
import type { Program } from './support/program.ts';

const APP = join(ROOT, 'app');

/** Pages of the desk that another journey judges, or that only lead on. The folder of the page, and where. */
const JUDGED_ELSEWHERE: Record<string, string> = {
  '(admin)/quan-tri': 'leads on to a board',
  '(admin)/quan-tri/ap-phich': 'journey-l-posters',
  '(admin)/quan-tri/ap-phich/[code]': 'journey-l-posters',
  '(admin)/quan-tri/ap-phich/[code]/tep/[id]': 'journey-l-posters',
  '(admin)/quan-tri/chuong-trinh/[slug]': 'journey-l-extending',
  '(admin)/quan-tri/chuong-trinh/[slug]/gio-nhan': 'journey-l-extending',
  '(admin)/quan-tri/nhat-ky': 'journey-m-accounts',
  '(admin)/quan-tri/tai-khoan': 'journey-m-accounts',
  '(admin)/quan-tri/tai-khoan/[id]': 'journey-m-accounts',
  '(admin)/quan-tri/tai-khoan/[id]/phieu': 'journey-m-accounts',
  '(admin)/quan-tri/thong-bao/[id]': 'journey-n-announcements',
  '(admin)/quan-tri/tien-do/[code]': 'journey-o-board',
  '(officer)/can-bo': 'journey-o-board',
  '(officer)/can-bo/ap-phich': 'journey-l-posters',
  '(officer)/can-bo/dang-nhap': 'journey-m-accounts',
  '(officer)/can-bo/tai-khoan': 'journey-m-accounts',
  '(officer)/can-bo/tai-khoan/hai-lop': 'journey-m-accounts',
  '(officer)/nhan-tai-khoan': 'journey-m-accounts',
};

/** A state of a page: the page's folder under `app`, its name in a failure, and its address. */
type Look = readonly [folder: string, state: string, path: string];

type Planted = { slug: string; importId: string; draftId: string; sentId: string; contactId: string };

const unit = (page: string) => `(admin)/quan-tri/don-vi/[code]${page}`;

function looksOfAdmin({ slug, importId, draftId, contactId }: Planted): Look[] {
  const waiting = [{ parentCode: UPPER, nameKey: 'xuong go xa giang' }];
  return [
    ['(admin)/quan-tri/tai-khoan/moi', 'new account', DESK_PATHS.newAccount],
    ['(admin)/quan-tri/chuong-trinh', 'campaigns', DESK_PATHS.campaigns],
    ['(admin)/quan-tri/chuong-trinh/moi', 'new campaign', DESK_PATHS.newCampaign],
    ['(admin)/quan-tri/chuong-trinh/[slug]/noi-dung', 'settings of a campaign', settingsPath(slug)],
    ['(admin)/quan-tri/chuong-trinh/[slug]/noi-dung/[section]', 'a guide', settingsSectionPath(slug, 'guide')],
    ['(admin)/quan-tri/chuong-trinh/[slug]/nop-muon', 'late permit', latePermitPath({ slug })],
    ['(admin)/quan-tri/don-vi', 'tree', unitTreePath({ within: UPPER })],
    ['(admin)/quan-tri/don-vi', 'tree, nothing found', unitTreePath({ search: 'khong co don vi nay' })],
    [unit(''), 'a unit with a long name', unitDeskPath('DEMO-8')],
    [unit('/van-ban'), 'documents of a unit', unitSettingsPath(UPPER)],
    [unit('/doan-vien'), 'member counts', memberCountsPath('DEMO-8')],
    [unit('/noi-lam-viec'), 'workplaces', workplacesPath('DEMO-8')],
    [unit('/dau-moi'), 'contacts', contactsPath(UPPER)],
    [unit('/dau-moi/[id]'), 'a contact', contactPath(UPPER, contactId)],
    [unit('/dau-moi/[id]'), 'new contact', contactPath(UPPER, NEW_CONTACT)],
    [unit('/thay-doi'), 'a change of the tree', unitChangePath({ code: 'DEMO-8', act: 'move' })],
    ['(admin)/quan-tri/don-vi/nhap', 'imports', unitImportsPath()],
    ['(admin)/quan-tri/don-vi/nhap/[id]', 'verdicts of an import', unitImportPath(importId)],
    ['(admin)/quan-tri/don-vi/chua-co-trong-danh-sach', 'unlisted names', unlistedPath()],
    ['(admin)/quan-tri/don-vi/chua-co-trong-danh-sach/gan', 'choosing a unit for a name', mappingPath({ names: waiting })],
    ['(admin)/quan-tri/don-vi/chua-co-trong-danh-sach/gan', 'a mapping', mappingPath({ names: waiting, target: 'DEMO-8' })],
    ['(admin)/quan-tri/thong-bao', 'announcements of a unit', announcementsPath(UPPER)],
    ['(admin)/quan-tri/thong-bao', 'no announcements', announcementsPath('LDLD-79')],
    ['(admin)/quan-tri/thong-bao/moi', 'new announcement', newAnnouncementPath(UPPER)],
    ['(admin)/quan-tri/thong-bao/[id]/sua', 'a draft', announcementEditPath(draftId)],
    ['(admin)/quan-tri/thong-bao/nhac-nho', 'a reminder', reminderPath({ unitCode: UPPER, filter: 'not-started' })],
  ];
}

const looksOfOfficer = ({ sentId }: Planted): Look[] => [
  ['(officer)/can-bo/thong-bao', 'inbox', inboxPath()],
  ['(officer)/can-bo/thong-bao/[id]', 'an announcement', inboxItemPath(sentId, 'DEMO-8')],
  ['(officer)/can-bo/khong-duoc-phep', 'not allowed', DESK_PATHS.accounts],
  ['(officer)/can-bo/dang-nhap/ma-xac-thuc', 'second factor', DESK_PATHS.secondFactor],
];

const LONG = 'CĐCS Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất Thương mại Dịch vụ Xuất nhập khẩu Minh Họa Giả Định Bình Dương';

/** What the pages show, planted past them by the admin who is signed in at `page`. */
async function plant(page: Page, program: Program): Promise<Planted> {
  const contactId = randomUUID();
  program.change("UPDATE units SET name = ?, short_name = ? WHERE code = 'DEMO-8'", LONG, LONG.replace('CĐCS ', ''));
  await handIn(program);
  await handIn(program, { unlisted: 'Xưởng gỗ xã Giang' });
  await sendForm(page, program, contactCall(UPPER, contactId), { role: 'guidance', name: 'Lê Thị Mai', phone: '0912345678' });
  const campaign: { slug: string } = await (await fetch(`${program.origin}/api/campaign`)).json();
  return {
    slug: campaign.slug,
    contactId,
    importId: await uploadedTable(page, program),
    draftId: await draftedAnnouncement(page, program, 'Hướng dẫn tổng kết chương trình'),
    sentId: await sentAnnouncement(page, program, 'Báo cáo kết quả tháng 3'),
  };
}

/** Which addresses the page of a folder has: a name in brackets is anything. */
function addressOf(folder: string): RegExp {
  const names = folder.split('/').filter((name) => !name.startsWith('('));
  return new RegExp(`^/${names.map((name) => (name.startsWith('[') ? '[^/]+' : name)).join('/')}$`);
}

async function judge(page: Page, { origin }: Program, looks: readonly Look[]) {
  for (const [folder, state, path] of looks) {
    const answer = await page.goto(origin + path);
    expect.soft(answer?.status(), state).toBe(200);
    expect.soft(new URL(page.url()).pathname, state).toMatch(addressOf(folder));
    await expectAccessible(page, state);
  }
}

/** Where a `page.tsx` stands below the folders of the desk. */
function foldersOfDesk(): string[] {
  return ['(admin)', '(officer)'].flatMap((room) =>
    readdirSync(join(APP, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('page.tsx'))
      .map((file) => join(room, file, '..')),
  );
}

test('every page of the desk is judged, here or in a journey that is named', () => {
  const nothing: Planted = { slug: '', importId: '', draftId: '', sentId: '', contactId: '' };
  const here = new Set([...looksOfAdmin(nothing), ...looksOfOfficer(nothing)].map(([folder]) => folder));
  const folders = foldersOfDesk();
  const known = [...here, ...Object.keys(JUDGED_ELSEWHERE)];
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
  expect(known.filter((folder) => !folders.includes(folder))).toEqual([]);
});

test('pages of the desk, for a national admin and for an officer of a CĐCS', async ({ page, browser, ownProgram: program }) => {
  test.setTimeout(240_000);
  await program.start();
  const admin = await signIn(page, program, 'admin', 'TLD');
  program.change('UPDATE accounts SET two_factor_enabled = 1 WHERE username = ?', admin);
  const planted = await plant(page, program);
  const officer = await browser.newPage();
  await signIn(officer, program, 'officer', 'DEMO-8');
  await judge(page, program, looksOfAdmin(planted));
  await judge(officer, program, looksOfOfficer(planted));
  await officer.close();
});
