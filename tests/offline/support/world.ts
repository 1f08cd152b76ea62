import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { lostReceiptSchema } from '#lib/contracts/lost-receipt.ts';
import { type Submission, submissionSchema } from '#lib/contracts/submission.ts';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import type { Engine } from '#lib/db/engine.ts';
import { findInitiative, type InitiativeRow } from '#lib/db/initiatives.ts';
import { replaceDatabase } from '#lib/db/replace-database.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { failureResponse } from '#lib/http/problem-response.ts';
import { keepCampaign, loadWindow } from '#lib/offline/campaign-store.ts';
import { closeDatabase, StorageUnavailable, withDatabase } from '#lib/offline/database.ts';
import { draftForEditing, newDraft, saveDraft } from '#lib/offline/draft-store.ts';
import { drainOutbox } from '#lib/offline/drain-outbox.ts';
import { requeueLost } from '#lib/offline/lost-receipts.ts';
import { deleteEntry, queueDraft, restoreEntry, takeBack } from '#lib/offline/outbox-store.ts';
import { forgetReceipt, keepTold, listReceipts } from '#lib/offline/receipt-store.ts';
import type { KeptReceipt, OutboxEntry } from '#lib/offline/records.ts';
import { refreshWindows } from '#lib/offline/refresh-windows.ts';
import { sendEntry } from '#lib/offline/transport.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { findMissing } from '#lib/use-cases/find-missing.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { returnReceipt } from '#lib/use-cases/return-receipt.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { aSubmission, readContext, writeContext } from '#tests/support/builders.ts';
import { reopened } from '#tests/support/private-database.ts';

/** What may happen to one request on its way. `duplicated`: the network delivers it twice. */
export const FATES = ['delivered', 'request-lost', 'response-lost', 'duplicated', 'portal', 'killed-before', 'killed-after'] as const;
type Fate = (typeof FATES)[number];

class TabKilled extends Error {}

/** The server's database, which a restore replaces; `world` numbers the phones that used it. */
export type Office = { engine: Engine; world: number };

/** One phone and the real server rules on a real database, with a clock each and a network that does what it is told. */
export class World {
  time: Instant;
  private skew = 0;
  fates: Fate[] = [];
  readonly written = new Map<string, string>();
  /** The words of another phone, and what was forgotten here on purpose. */
  readonly elsewhere = new Map<string, string>();
  readonly forgotten = new Set<string>();
  /** What a restore takes the server back to, and how often it went. */
  private backups = 0;
  restores = 0;
  private readonly office: Office;
  private readonly campaignId: string;
  private drawn = 0;

  constructor(office: Office, campaignId: string, start: Instant) {
    this.office = office;
    this.campaignId = campaignId;
    this.time = start;
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.onTheNetwork(path, init));
  }

  private get engine(): Engine {
    return this.office.engine;
  }

  private backupFile(): string {
    return join(dirname(this.engine.file), `${this.office.world}-${this.backups}.db`);
  }

  async backUp(): Promise<void> {
    this.backups += 1;
    await copyDatabase(this.engine.file, this.backupFile());
  }

  /** The disk was lost: the server goes on from its last backup, with the same secret. */
  async restore(): Promise<void> {
    if (this.backups === 0) return;
    const { file } = this.engine;
    this.restores += 1;
    this.office.engine = await reopened(this.engine, () =>
      replaceDatabase(file, this.backupFile(), `${file}.lost-${this.office.world}-${this.restores}`),
    );
  }

  /** Opening any page: the phone asks, once a day, whether the server still holds its receipts. */
  async askForLost(): Promise<void> {
    await requeueLost(this.phoneNow());
  }

  phoneNow = () => this.time + this.skew;

  pass(ms: number): void {
    this.time += ms;
  }

  setPhoneClock(skew: number): void {
    this.skew = skew;
  }

  /** A submission whose words are never the same twice. */
  private words(): Submission {
    this.drawn += 1;
    return aSubmission(this.campaignId, { initiative: { title: `Initiative in version ${this.drawn}` } });
  }

  async write(): Promise<void> {
    const body = this.words();
    const draft = newDraft(fieldsFromSubmission(body), this.phoneNow());
    this.written.set(draft.id, body.initiative.title);
    await queueDraft(draft, body, this.phoneNow());
  }

  /** "Sửa" on a waiting item, other words, "Nộp bài" again. */
  async edit(id: string): Promise<void> {
    const draft = await takeBack(id);
    if (draft === null) return;
    const body = this.words();
    this.written.set(id, body.initiative.title);
    const queued = await queueDraft({ ...draft, fields: fieldsFromSubmission(body) }, body, this.phoneNow());
    if (queued.kind !== 'queued') throw new Error(`not queued: ${queued.kind}`);
  }

  /** Something received, in the order it came to this world; null when there is nothing yet. */
  private async received(which: number): Promise<KeptReceipt | null> {
    const receipts = (await listReceipts()).filter(({ withdrawnAt }) => withdrawnAt === null);
    return receipts.sort((a, b) => a.receipt.id.localeCompare(b.receipt.id))[which % Math.max(1, receipts.length)] ?? null;
  }

  /** The tracking page: what the phone holds follows what the server tells. */
  private async track(id: string): Promise<InitiativeRow | undefined> {
    const row = await findInitiative(this.engine.reader, id);
    if (row) await keepTold(await trackInitiative(readContext(this.engine, this.time), row), this.phoneNow());
    return row;
  }

  /** "Sửa bài" on a tracked initiative, other words, "Nộp bài": needs the server to answer, as the tracking page does. */
  async editReceived(which: number): Promise<void> {
    const kept = await this.received(which);
    if (kept === null) return;
    const { receipt, reference } = kept;
    const row = await this.track(receipt.id);
    const body = this.words();
    const phone = body.author.phone;
    const draft = await draftForEditing(receipt.id, { reference, n: (row?.revision ?? 0) + 1, phone }, kept.fields ?? {}, this.phoneNow());
    this.written.set(receipt.id, body.initiative.title);
    const saved = await saveDraft({ ...draft, fields: fieldsFromSubmission(body) }, this.phoneNow());
    if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`);
    const queued = await queueDraft(saved.draft, body, this.phoneNow());
    if (queued.kind !== 'queued') throw new Error(`not queued: ${queued.kind}`);
  }

  /** Another phone of the same author sends the next revision. What this phone still holds is then for the worker to decide. */
  async reviseElsewhere(which: number): Promise<void> {
    const kept = await this.received(which);
    const row = kept && (await findInitiative(this.engine.reader, kept.receipt.id));
    if (!row) return;
    const submission = this.words();
    const command = { id: row.id, n: row.revision + 1, submission };
    const revised = await this.engine.commit((tx) => reviseInitiative(writeContext(tx, this.time), command)).catch(() => null);
    if (revised) this.elsewhere.set(row.id, submission.initiative.title);
  }

  /** "Xóa khỏi máy này" on a receipt; the cookie may still tell it later. */
  async forget(which: number): Promise<void> {
    const kept = await this.received(which);
    if (kept && (await forgetReceipt(kept.reference, this.phoneNow()))) this.forgotten.add(kept.receipt.id);
  }

  /** "Xóa khỏi máy này" on a waiting item, and "Hoàn tác". */
  async deleteAndUndo(id: string): Promise<void> {
    const entry = await deleteEntry(id, this.phoneNow());
    if (entry) await restoreEntry(entry);
  }

  /** The phone is full for as long as one run takes: whatever it wanted to write stays unwritten. */
  async drainFull(): Promise<void> {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await this.drain(true).catch((error: unknown) => {
      if (!(error instanceof StorageUnavailable)) throw error;
    });
    full.mockRestore();
  }

  async refresh(): Promise<void> {
    await keepCampaign(await findCampaign(readContext(this.engine, this.time)), this.phoneNow());
  }

  /** A killed tab leaves nothing behind but what is on the disk. */
  async drain(tapped?: string | true): Promise<Instant | null> {
    const parts = { now: this.phoneNow, random: () => 0.5, send: (entry: OutboxEntry) => this.send(entry), loadWindow };
    try {
      return (await drainOutbox(tapped === undefined ? parts : { ...parts, tapped })).wakeAt;
    } catch (error) {
      if (!(error instanceof TabKilled)) throw error;
      await closeDatabase();
      return this.phoneNow();
    }
  }

  /** The browser drops the connection without a word. */
  async dropConnection(): Promise<void> {
    await withDatabase(async (database) => database.close());
  }

  private async send(entry: OutboxEntry) {
    const fate = this.fates[0];
    if (fate === 'killed-before' || fate === 'killed-after') {
      this.fates.shift();
      if (fate === 'killed-after') await sendEntry(entry);
      throw new TabKilled();
    }
    return await sendEntry(entry);
  }

  /** What the page does within every minute: asks for the windows of what waits, then sends what may go. */
  async look(): Promise<void> {
    await refreshWindows(this.phoneNow);
    await this.drain();
  }

  private async onTheNetwork(path: string, init: RequestInit): Promise<Response> {
    if (path.startsWith('/api/campaign')) return await this.tell(new URL(path, 'http://sk.test').searchParams);
    const fate = this.fates.shift() ?? 'delivered';
    if (fate === 'request-lost') throw new TypeError('Failed to fetch');
    if (fate === 'portal') return new Response('<html>Sign in</html>');
    if (fate === 'duplicated') await this.serve(path, String(init.body));
    const response = await this.serve(path, String(init.body));
    if (fate === 'response-lost') throw new TypeError('Failed to fetch');
    return response;
  }

  private async tell(asked: URLSearchParams): Promise<Response> {
    const question = { slug: asked.get('slug') ?? undefined, unit: asked.get('unit') ?? undefined };
    return Response.json(await findCampaign(readContext(this.engine, this.time), question));
  }

  /** The server's two write doors: body judged by the contract, use case in its own transaction, refusal as on the wire. */
  private async serve(path: string, text: string): Promise<Response> {
    if (path.startsWith('/api/receipts/')) return await this.serveReceipts(path, text);
    const [, id = '', n] = /^\/api\/initiatives\/([^/]+)(?:\/revisions\/(\d+))?$/.exec(path) ?? [];
    const now = this.time;
    try {
      const submission = submissionSchema.parse(JSON.parse(text));
      const { receipt } = await this.engine.commit((tx) =>
        n === undefined
          ? receiveInitiative(writeContext(tx, now), { id, submission })
          : reviseInitiative(writeContext(tx, now), { id, n: Number(n), submission }),
      );
      return Response.json(receipt);
    } catch (reason) {
      return failureResponse(reason, 'test');
    }
  }

  private async serveReceipts(path: string, text: string): Promise<Response> {
    const [, reference = ''] = /^\/api\/receipts\/([^?]+)/.exec(path) ?? [];
    const marks = path.split('marks=')[1];
    try {
      if (marks !== undefined) return Response.json(await findMissing(readContext(this.engine, this.time), marks.split(',')));
      const lost = lostReceiptSchema.parse(JSON.parse(text));
      const back = await this.engine.commit((tx) => returnReceipt(writeContext(tx, this.time), { ...lost, reference }));
      return Response.json({ receipt: back.receipt });
    } catch (reason) {
      return failureResponse(reason, 'test');
    }
  }
}
