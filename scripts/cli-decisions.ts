import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type DatedCampaign, findCampaignBySlugKey, listCampaigns, listWindowDecisions } from '#lib/db/campaigns.ts';
import { databaseFile, engine, StartRefused } from '#lib/db/engine.ts';
import { listAllPermitDecisions } from '#lib/db/late-permits.ts';
import { isCurrent } from '#lib/db/migrate.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { endNamedBy, toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { ChangedWindow, WindowChange } from '#lib/domain/window-change.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { changeLatePermit } from '#lib/use-cases/change-late-permit.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';

/*
 * Decisions about when texts count: `window …` for a whole campaign, `permit …` for one unit and those below it. The running server
 * sees them at once; each keeps its actor and reason.
 */

const OPTIONS = {
  campaign: { type: 'string' },
  unit: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  phase: { type: 'string' },
  grace: { type: 'string' },
  actor: { type: 'string' },
  reason: { type: 'string' },
} as const;

type Asked = Partial<Record<keyof typeof OPTIONS, string>>;

export const WINDOW_USAGE = 'show|extend|reopen --campaign SLUG …  when a campaign takes texts; `window` alone explains';
export const PERMIT_USAGE = 'list|grant|revoke --campaign SLUG …  late texts of one unit; `permit` alone explains';

const WINDOW_HELP = `npm run cli -- window show   --campaign SLUG
npm run cli -- window extend --campaign SLUG --until WHEN --actor WHO --reason WHY [--phase N] [--grace MINUTES]
npm run cli -- window reopen --campaign SLUG --until WHEN --actor WHO --reason WHY [--from WHEN] [--grace MINUTES]
WHEN: 2021-04-27 (to the end of that day) or "2021-04-27 17:00", in Viet Nam. --from without an hour: the beginning of that day.`;

const PERMIT_HELP = `npm run cli -- permit list   --campaign SLUG
npm run cli -- permit grant  --campaign SLUG --unit CODE --until WHEN --actor WHO --reason WHY
npm run cli -- permit revoke --campaign SLUG --unit CODE --actor WHO --reason WHY
A permit covers the unit and all units below it.`;

const FAULTS = {
  'unknown-phase': 'The campaign has no such phase.',
  'already-open': 'This phase has opened already.',
  'closing-is-past': 'A closing cannot be moved into the past: what has counted keeps counting.',
  'opening-is-past': 'A reopening cannot begin in the past.',
  'closes-before-it-opens': 'It would close before it opens.',
  overlaps: 'It would overlap with another phase; move that one first (window show lists them).',
  'changes-nothing': 'That is how it stands already.',
  'not-yet-open': 'The campaign has not opened yet, so nobody can be late.',
  'until-is-past': 'The permit would end in the past.',
  'nothing-granted': 'This unit has no permit of its own.',
} as const;

/** `window show|extend|reopen`; answers the exit code. */
export async function windowVerb([act = '', ...args]: readonly string[]): Promise<number> {
  const asked = read(args);
  if (act === 'show') return showWindows(await campaignOf(asked));
  if (act === 'extend') return decideWindow(asked, () => ({ kind: 'extend', phaseNo: wholeNumber(asked.phase), ...ends(asked) }));
  if (act === 'reopen') return decideWindow(asked, (now) => ({ kind: 'reopen', opensAt: begins(asked, now), ...ends(asked) }));
  console.log(WINDOW_HELP);
  return 2;
}

/** `permit list|grant|revoke`; answers the exit code. */
export async function permitVerb([act = '', ...args]: readonly string[]): Promise<number> {
  const asked = read(args);
  if (act === 'list') return listPermits(await campaignOf(asked));
  if (act === 'grant') return decidePermit(asked, ends(asked).closesAt);
  if (act === 'revoke') return decidePermit(asked, null);
  console.log(PERMIT_HELP);
  return 2;
}

function read(args: readonly string[]): Asked {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (reason) {
    throw new StartRefused(reason instanceof Error ? reason.message : 'The options could not be read.');
  }
}

function named(asked: Asked, name: keyof Asked): string {
  const value = asked[name]?.trim();
  if (!value) throw new StartRefused(`--${name} is missing.`);
  return value;
}

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,4}$/.test(text)) throw new StartRefused(`${text} is no whole number.`);
  return Number(text);
}

function ends(asked: Asked): { closesAt: Instant; graceMinutes: number | null } {
  const closesAt = endNamedBy(named(asked, 'until'));
  if (closesAt === null) throw new StartRefused('--until: 2021-04-27 or "2021-04-27 17:00".');
  return { closesAt, graceMinutes: wholeNumber(asked.grace) };
}

function begins(asked: Asked, now: Instant): Instant {
  if (asked.from === undefined) return now;
  const opensAt = endNamedBy(/[ T]/.test(asked.from.trim()) ? asked.from : `${asked.from.trim()} 00:00`);
  if (opensAt === null) throw new StartRefused('--from: 2021-04-27 or "2021-04-27 17:00".');
  return opensAt;
}

async function campaignOf(asked: Asked): Promise<DatedCampaign> {
  const slug = named(asked, 'campaign');
  const file = databaseFile();
  if (!existsSync(file)) throw new StartRefused(`There is no database at ${file}.`);
  if (!(await isCurrent(engine()))) throw new StartRefused(`${file} is not of this version of the program; start the server once.`);
  const found = await findCampaignBySlugKey(engine().reader, slugKey(slug));
  if (!found) throw new StartRefused(`There is no campaign ${slug}. ${await campaignsHere()}`);
  return found;
}

async function campaignsHere(): Promise<string> {
  const slugs = (await listCampaigns(engine().reader)).map(({ campaign }) => campaign.slug);
  return slugs.length === 0 ? 'This database holds none.' : `This database holds: ${slugs.join(', ')}`;
}

function decide<Result>(asked: Asked, run: (ctx: WriteContext, now: Instant) => Promise<Result>): Promise<Result> {
  const actor = named(asked, 'actor');
  const now = Date.now();
  return engine().commit((tx) => run({ tx, now, secret: '', actor, requestId: 'cli' }, now));
}

/** Read again inside the transaction: another decision may have come first. */
async function again(ctx: WriteContext, { campaign }: DatedCampaign): Promise<DatedCampaign> {
  const found = await findCampaignBySlugKey(ctx.tx, campaign.slugKey);
  if (!found) throw new StartRefused(`There is no campaign ${campaign.slug}.`);
  return found;
}

async function decideWindow(asked: Asked, changeAt: (now: Instant) => WindowChange): Promise<number> {
  const reason = named(asked, 'reason');
  const known = await campaignOf(asked);
  const result = await decide(asked, async (ctx, now) =>
    changeIntakeWindow(ctx, await again(ctx, known), { change: changeAt(now), reason }),
  );
  if (result.kind === 'refused') throw new StartRefused(FAULTS[result.fault]);
  tellWindow(result);
  return 0;
}

function tellWindow({ window, before }: Extract<ChangedWindow, { kind: 'changed' }>): void {
  const { phaseNo, opensAt, closesAt, graceMinutes } = window;
  const was = before === null ? 'a new phase' : `was ${toRfc3339(before.closesAt)}`;
  console.log(`Phase ${phaseNo} takes texts from ${toRfc3339(opensAt)} to ${toRfc3339(closesAt)} (${was}), grace ${graceMinutes} minutes.`);
  console.log('Pages that are open say so within a minute. Texts that came too late and are kept on phones are sent by themselves');
  console.log('while it is open, as soon as their page is opened or at most a minute later; each counts from its arrival.');
  if (before !== null && closesAt < before.closesAt)
    console.log('It closes EARLIER than was published: whoever relied on the old hour will be late.');
}

async function showWindows({ campaign }: DatedCampaign): Promise<number> {
  console.log(`${campaign.name} (${campaign.slug})`);
  for (const row of await listWindowDecisions(engine().reader, campaign.id)) {
    const span = `${toRfc3339(row.opensAt)} to ${toRfc3339(row.closesAt)}, grace ${row.graceMinutes} minutes, before: ${row.beforeOpening}`;
    console.log(`version ${row.version}  phase ${row.phaseNo}  ${span}  by ${row.actor} at ${toRfc3339(row.createdAt)}: ${row.reason}`);
  }
  return 0;
}

async function decidePermit(asked: Asked, until: Instant | null): Promise<number> {
  const [reason, code] = [named(asked, 'reason'), named(asked, 'unit')];
  const known = await campaignOf(asked);
  const fault = await decide(asked, async (ctx) => {
    const unit = await findUnitByCode(ctx.tx, code);
    if (!unit) throw new StartRefused(`There is no unit ${code}.`);
    return changeLatePermit(ctx, { dated: await again(ctx, known), unit, until, reason });
  });
  if (fault !== null) throw new StartRefused(FAULTS[fault]);
  console.log(
    until === null
      ? `${code} has no late permit any more.`
      : `Late texts of ${code} and all units below it count until ${toRfc3339(until)}.`,
  );
  const sent = until === null ? '' : '; what is kept on them is then sent by itself';
  console.log(`Phones learn of it within a minute of being open${sent}.`);
  return 0;
}

async function listPermits({ campaign }: DatedCampaign): Promise<number> {
  const decisions = await listAllPermitDecisions(engine().reader, campaign.id);
  for (const { unitCode, version, until, actor, reason, createdAt } of decisions) {
    const what = until === null ? 'revoked' : `until ${toRfc3339(until)}`;
    console.log(`${unitCode}  version ${version}  ${what}  by ${actor} at ${toRfc3339(createdAt)}: ${reason}`);
  }
  if (decisions.length === 0) console.log('No permit was ever granted.');
  return 0;
}
