import type { Database } from 'better-sqlite3';
import { INITIATIVE_STATUSES, OCCUPATION_GROUPS } from '#lib/domain/initiative.ts';
import { DAY_MS, type Instant } from '#lib/domain/instant.ts';
import { codeFromValues } from '#lib/domain/reference.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import samples from '#tests/support/sample-initiatives.json' with { type: 'json' };
import { dice, drawnId, oneOf } from './dice.ts';

/*
 * A country in a database, by SQL alone, the same in every run: units, members, plans, posters, initiatives with their people, lists,
 * counters, an audit log. Texts are lean: only what boards read of them. The sums of the boards are left to the program itself.
 */

type Size = { units: number; initiatives: number };
export type Planted = { id: string; code: string; level: UnitLevel; path: string[] };
type Campaign = { id: string; opensAt: Instant; share: number };

const TOPS = 83;
const MIDS = 1_000;
/** One union has thousands of CĐCS directly below it. */
const GREAT_UNION = 5_000;
const FAMILY = ['Nguyen', 'Tran', 'Le', 'Pham', 'Hoang', 'Phan', 'Vu', 'Dang', 'Bui', 'Do', 'Ho', 'Ngo', 'Duong', 'Ly'];
const MIDDLE = ['Van', 'Thi', 'Huu', 'Duc', 'Minh', 'Ngoc', 'Thanh', 'Quoc', 'Xuan', 'Kim'];
const GIVEN = [
  'An',
  'Binh',
  'Chi',
  'Dung',
  'Giang',
  'Hanh',
  'Hung',
  'Khanh',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phuc',
  'Quang',
  'Son',
  'Tam',
  'Uyen',
  'Vinh',
  'Yen',
];
const PLACES = [
  'Binh Minh',
  'Dai Phat',
  'Hoa Sen',
  'Tan Tien',
  'Song Hong',
  'Phuong Nam',
  'Viet Thang',
  'An Khang',
  'Thanh Cong',
  'Huu Nghi',
];
const TRADES = [
  'Cong ty TNHH May',
  'Cong ty Co phan Det',
  'Truong Tieu hoc',
  'Benh vien Da khoa',
  'Cong ty TNHH Dien tu',
  'Chi cuc Thue',
  'Nha may Go',
];
const WORDS = [
  ...new Set(samples.flatMap(({ title, problem, solution }) => searchKey(`${title} ${problem} ${solution}`).match(/[a-z]{2,}/g) ?? [])),
];

/** Root, 83 top units, a thousand upper unions, CĐCS for the rest; a few CĐCS stand right below their top unit. */
export function plantUnits(db: Database, size: Size): Planted[] {
  const roll = dice(1);
  const planted: Planted[] = [];
  const insert = db.prepare(
    'INSERT INTO units (id, code, name, short_name, level, kind, parent_id, search_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const add = (code: string, name: string, level: UnitLevel, kind: string, parent: Planted | null): Planted => {
    const id = drawnId(roll);
    insert.run(id, code, name, name, level, kind, parent?.id ?? null, unitSearchKey({ shortName: name, name, code }));
    const one = { id, code, level, path: [id, ...(parent?.path ?? [])] };
    planted.push(one);
    return one;
  };
  const root = add('TLD', 'Tong Lien doan', 'central', 'confederation', null);
  const tops = Array.from({ length: TOPS }, (_, i) =>
    add(`T-${i}`, `Lien doan ${oneOf(PLACES, roll)} ${i}`, 'provincial', 'provincial-federation', root),
  );
  const mids = Array.from({ length: MIDS }, (_, i) =>
    add(`M-${i}`, `Cong doan khu ${oneOf(PLACES, roll)} ${i}`, 'immediate-upper', 'district-federation', oneOf(tops, roll)),
  );
  for (let i = 0; planted.length < size.units; i += 1) {
    const above = i < GREAT_UNION ? (mids[0] ?? root) : roll() < 0.02 ? oneOf(tops, roll) : oneOf(mids, roll);
    add(`L-${i}`, `CDCS ${oneOf(TRADES, roll)} ${oneOf(PLACES, roll)} ${i}`, 'grassroots', 'grassroots-union', above);
  }
  return planted;
}

/** Members of nine CĐCS in ten, the plan of half of them, the signing of a third, a poster of each. */
export function plantFacts(db: Database, units: readonly Planted[], campaignId: string, now: Instant): void {
  const roll = dice(2);
  const members = db.prepare("INSERT INTO member_counts VALUES (?, ?, ?, ?, 'bench', 'bench')");
  const record = db.prepare("INSERT INTO programme_records VALUES (?, ?, ?, '', ?, 'bench', ?)");
  const poster = db.prepare('INSERT OR IGNORE INTO posters (code, unit_id, serial, issued_at) VALUES (?, ?, 1, ?)');
  const day = vietnamDate(now - 60 * DAY_MS);
  for (const { id, level } of units) {
    if (level !== 'grassroots') continue;
    if (roll() < 0.9) members.run(id, day, now, Math.ceil(5 + 3_000 * roll() ** 4));
    if (roll() < 0.5) record.run(campaignId, id, 'plan', day, now);
    if (roll() < 0.33) record.run(campaignId, id, 'signing', day, now);
    poster.run(codeFromValues(Array.from({ length: 7 }, () => Math.floor(roll() * 31))), id, now);
  }
}

/** Initiatives of random ids, unevenly spread over the CĐCS and over the days since the opening. */
export function plantInitiatives(db: Database, units: readonly Planted[], campaigns: readonly Campaign[], size: Size, now: Instant): void {
  const roll = dice(3);
  const lows = units.filter(({ level }) => level === 'grassroots');
  const initiative =
    db.prepare(`INSERT INTO initiatives (id, campaign_id, unit_id, status, sector, occupation_group, title, confidential, author_name,
    phone, reference, revision, received_at, counts_from, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, '+84912345678', ?, 1, ?, ?, ?)`);
  const body = db.prepare("INSERT INTO initiative_bodies VALUES (?, 1, ?, '', ?)");
  const name = () => `${oneOf(FAMILY, roll)} ${oneOf(MIDDLE, roll)} ${oneOf(GIVEN, roll)}`;
  const ids = Array.from({ length: size.initiatives }, () => drawnId(roll)).sort();
  for (const [i, id] of ids.entries()) {
    const campaign = campaigns.find(({ share }) => i % 100 < share) ?? campaigns.at(-1);
    const unit = lows[Math.floor(lows.length * roll() ** 2)];
    if (!campaign || !unit) continue;
    const at = Math.floor(campaign.opensAt + Math.min(40 * DAY_MS, now - campaign.opensAt) * (1 - roll() ** 3));
    const status = roll() < 0.7 ? 'submitted' : oneOf(INITIATIVE_STATUSES, roll);
    const title = Array.from({ length: 6 + Math.floor(roll() * 8) }, () => WORDS[Math.floor(WORDS.length * roll() ** 3)]).join(' ');
    const author = { birthYear: 1960 + Math.floor(roll() * 45), fullName: name(), isUnionMember: roll() < 0.9 };
    const coAuthors = Array.from({ length: Math.floor(2.2 * roll() ** 3) }, () => ({ fullName: name(), isUnionMember: true }));
    const sector = roll() < 0.6 ? 'enterprise' : 'public-administrative';
    initiative.run(id, campaign.id, unit.id, status, sector, oneOf(OCCUPATION_GROUPS, roll), title, author.fullName, `B${i}`, at, at, at);
    body.run(id, JSON.stringify({ author, coAuthors }), at);
  }
}

/** What every submission writes beside itself, for all at once: lists, counters, people, search. */
export function deriveLists(db: Database, units: readonly Planted[]): void {
  db.exec('CREATE TEMP TABLE way (unit_id TEXT PRIMARY KEY, marks TEXT) WITHOUT ROWID; CREATE TEMP TABLE step (unit_id TEXT, above TEXT)');
  const [way, step] = [db.prepare('INSERT INTO way VALUES (?, ?)'), db.prepare('INSERT INTO step VALUES (?, ?)')];
  for (const { id, path } of units) {
    way.run(id, path.map((one) => `u${one.replaceAll('-', '')}`).join(' '));
    for (const above of path) step.run(id, above);
  }
  db.exec(`CREATE INDEX temp.step_unit ON step (unit_id);
    INSERT INTO initiative_ancestors SELECT s.above, i.received_at, i.id FROM initiatives i JOIN step s ON s.unit_id = i.unit_id ORDER BY 1, 2, 3;
    INSERT INTO counters SELECT s.above, i.campaign_id, i.status, i.sector, i.occupation_group, sum(i.n) FROM
      (SELECT unit_id, campaign_id, status, sector, occupation_group, count(*) AS n FROM initiatives GROUP BY 1, 2, 3, 4, 5) i
      JOIN step s ON s.unit_id = i.unit_id GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO participants SELECT i.campaign_id, i.unit_id, i.id, p.place, lower(p.name), p.birth_year, p.is_member,
      i.status IN ('accepted', 'nominated', 'rewarded'), date(i.received_at / 1000 + 25200, 'unixepoch')
      FROM initiatives i JOIN (
        SELECT initiative_id, 0 AS place, content->>'$.author.fullName' AS name, content->>'$.author.birthYear' AS birth_year,
          content->>'$.author.isUnionMember' AS is_member FROM initiative_bodies
        UNION ALL SELECT initiative_id, c.key + 1, c.value->>'fullName', NULL, c.value->>'isUnionMember'
          FROM initiative_bodies, json_each(content, '$.coAuthors') c
      ) p ON p.initiative_id = i.id WHERE i.status <> 'withdrawn' ORDER BY 1, 2, 3, 4;
    INSERT INTO initiative_rows (row, initiative_id) SELECT received_at * 4096 + row_number() OVER (PARTITION BY received_at ORDER BY id) - 1, id
      FROM initiatives WHERE status <> 'withdrawn' ORDER BY 1;
    INSERT INTO initiative_search (rowid, title, marks)
      SELECT r.row, i.title, w.marks || ' c' || replace(i.campaign_id, '-', '') || ' s' || lower(i.status)
      FROM initiative_rows r JOIN initiatives i ON i.id = r.initiative_id JOIN way w ON w.unit_id = i.unit_id ORDER BY r.row`);
}

/** A hundred thousand acts of officers, each in the log of every unit above it. */
export function plantAudit(db: Database, units: readonly Planted[], actor: string, acts: number, now: Instant): void {
  const roll = dice(4);
  const event = db.prepare(
    "INSERT INTO events (id, at, actor, verb, subject_id, detail, request_id) VALUES (?, ?, ?, ?, ?, '{}', 'bench')",
  );
  const entry = db.prepare('INSERT INTO audit_entries (unit_id, at, event_id, subject_id, actor, verb) VALUES (?, ?, ?, ?, ?, ?)');
  const verbs = ['poster-issued', 'poster-revoked', 'account-created', 'member-count-recorded', 'window-moved'];
  for (let i = 0; i < acts; i += 1) {
    const [unit, id, verb] = [oneOf(units, roll), drawnId(roll), oneOf(verbs, roll)];
    const at = now - Math.floor(roll() * 90 * DAY_MS);
    const who = roll() < 0.01 ? actor : 'somebody';
    event.run(id, at, who, verb, unit.id);
    for (const above of unit.path) entry.run(above, at, id, unit.id, who, verb);
  }
}
