import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { campaignSettingsSchema } from '#lib/contracts/campaign-settings.ts';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import { slugFor } from '#lib/contracts/new-campaign.ts';
import { listSettings } from '#lib/db/campaign-settings.ts';
import { findCampaignBySlugKey, listCampaigns } from '#lib/db/campaigns.ts';
import { databaseFile, engine, StartRefused } from '#lib/db/engine.ts';
import { isCurrent, migrateDatabase } from '#lib/db/migrate.ts';
import { findUnitByCode, requireUnit } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import { endNamedBy, toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { isTakenAddress } from '#lib/messages/campaign-addresses.ts';
import { readSettings } from '#lib/use-cases/campaign-settings.ts';
import { createCampaign } from '#lib/use-cases/create-campaign.ts';

export const CAMPAIGN_USAGE = 'create --file FILE | show [--campaign SLUG]  campaigns without a browser; `campaign` alone explains';

const HELP = `npm run cli -- campaign create --file FILE.json --actor WHO --reason WHY
npm run cli -- campaign show [--campaign SLUG]
FILE: { "owner": "UNIT-CODE", "slug": "sang-kien-2027", "opens": "2027-03-10", "closes": "2027-04-20", "graceMinutes": 0,
        "beforeOpening": "keep-on-phone", "settings": { "name": "…", "unitProgrammeName": "…", "introduction": "…", "target": 75000,
        "effectPeriod": { "from": "2027-01-01", "to": "2027-04-30" }, "participationTargetPercent": 2, "spreadSeconds": 20 } }
opens, closes: a day (from its beginning, to its end) or "2027-04-20 17:00", in Viet Nam. What settings leave out is as the letter has it;
\`campaign show\` prints all of a campaign's, and may be taken as a model.`;

const OPTIONS = {
  file: { type: 'string' },
  campaign: { type: 'string' },
  actor: { type: 'string' },
  reason: { type: 'string' },
} as const;

const fileSchema = z.strictObject({
  owner: z.string(),
  slug: z.optional(z.string()),
  opens: z.string(),
  closes: z.string(),
  graceMinutes: z._default(z.int().check(z.gte(0), z.lte(120)), 0),
  beforeOpening: z._default(z.enum(['keep-on-phone', 'hold-on-server']), 'keep-on-phone'),
  settings: campaignSettingsSchema,
});
type Asked = z.infer<typeof fileSchema>;
type Options = Partial<Record<keyof typeof OPTIONS, string>>;

/** `campaign create|show`; answers the exit code. */
export async function campaignVerb([act = '', ...args]: readonly string[]): Promise<number> {
  const options = read(args);
  if (act === 'create') return create(options);
  if (act === 'show') return show(options);
  console.log(HELP);
  return 2;
}

function read(args: readonly string[]): Options {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (reason) {
    throw new StartRefused(reason instanceof Error ? reason.message : 'The options could not be read.');
  }
}

function named(options: Options, name: keyof Options): string {
  const value = options[name]?.trim();
  if (!value) throw new StartRefused(`--${name} is missing.`);
  return value;
}

function fileOf(path: string): Asked {
  const parsed = fileSchema.safeParse(jsonIn(path));
  if (parsed.success) return parsed.data;
  const faults = fieldErrors(parsed.error.issues).map(({ pointer, code }) => `  ${pointer}: ${code}`);
  throw new StartRefused([`${path} does not fit:`, ...faults].join('\n'));
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (reason) {
    throw new StartRefused(`${path} could not be read: ${reason instanceof Error ? reason.message : 'no JSON'}`);
  }
}

/** A day begins at its midnight and ends at the next. */
function hoursOf({ opens, closes, graceMinutes, beforeOpening }: Asked) {
  const opensAt = endNamedBy(/[ T]/.test(opens.trim()) ? opens : `${opens.trim()} 00:00`);
  const closesAt = endNamedBy(closes);
  if (opensAt === null || closesAt === null) throw new StartRefused('opens, closes: 2027-04-20 or "2027-04-20 17:00".');
  if (closesAt <= opensAt) throw new StartRefused('It would close before it opens.');
  return { phaseNo: 1, opensAt, closesAt, graceMinutes, beforeOpening };
}

async function create(options: Options): Promise<number> {
  const [asked, actor, reason] = [fileOf(named(options, 'file')), named(options, 'actor'), named(options, 'reason')];
  const { settings, owner } = asked;
  const [slug, window] = [asked.slug ?? slugFor(settings.name), hoursOf(asked)];
  await migrateDatabase(engine());
  try {
    await engine().commit(async (tx) => {
      const unit = await findUnitByCode(tx, owner);
      if (!unit) throw new StartRefused(`There is no unit ${owner}.`);
      const ctx = { tx, now: Date.now(), secret: '', actor, requestId: 'cli' };
      return createCampaign(ctx, { slug, ownerUnitId: unit.id, settings, window, reason, isReserved: isTakenAddress });
    });
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    throw new StartRefused(`The address ${slug} leads elsewhere already, in this spelling or another.`);
  }
  console.log(`${settings.name} begins under /${slug}: texts from ${toRfc3339(window.opensAt)} to ${toRfc3339(window.closesAt)}.`);
  return 0;
}

async function show({ campaign: slug }: Options): Promise<number> {
  const file = databaseFile();
  if (!existsSync(file) || !(await isCurrent(engine()))) throw new StartRefused(`${file} is not there, or not of this version.`);
  if (slug === undefined) {
    const all = await listCampaigns(engine().reader);
    for (const { campaign } of all) console.log(`${campaign.slug}  ${campaign.name}`);
    if (all.length === 0) console.log('This database holds no campaign.');
    return 0;
  }
  const found = await findCampaignBySlugKey(engine().reader, slugKey(slug));
  if (!found) throw new StartRefused(`There is no campaign ${slug}.`);
  const { campaign } = found;
  const owner = await requireUnit(engine().reader, campaign.ownerUnitId);
  const { version, formVersion, settings } = await readSettings({ tx: engine().reader }, campaign.id);
  console.log(`${campaign.slug}, owned by ${owner.code} ${owner.name}: version ${version}, form ${formVersion}`);
  for (const row of await listSettings(engine().reader, campaign.id))
    console.log(`version ${row.version}  form ${row.formVersion}  by ${row.actor} at ${toRfc3339(row.createdAt)}: ${row.reason}`);
  console.log(JSON.stringify(settings, null, 2));
  return 0;
}
