import type { Campaign, ForUnit } from '../contracts/campaign.ts';
import type { CampaignGuide } from '../contracts/campaign-guide.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { Submission } from '../contracts/submission.ts';
import type { FormFields } from '../contracts/submission-form.ts';
import type { Poster, Unit } from '../contracts/unit.ts';
import type { Instant } from '../domain/instant.ts';
import type { OutboxFacts } from '../domain/outbox.ts';
import type { FieldError } from '../domain/problem.ts';

/**
 * Set when the text edits an initiative the server already holds: it goes out as revision `n`. `reference` is null when the
 * receipt of the first delivery was lost on the way and the worker had changed the text meanwhile.
 */
export type Editing = { reference: string | null; n: number; phone: string };

/** What someone is writing: raw text, autosaved, never judged. `id` is the initiative's id for good, made before the first key. */
export type Draft = {
  id: string;
  fields: FormFields;
  step: 1 | 2 | 3 | 4;
  createdAt: Instant;
  savedAt: Instant;
  editing: Editing | null;
  /** Words that were on their way when the item was taken back: the server may hold them although its answer never came. */
  unanswered: readonly Submission[];
  /** When its way to another browser was last made. */
  movedAt?: Instant;
};

/** A finished initiative on its way out. `fields` is what the person typed, so that taking it back loses nothing. */
export type OutboxEntry = OutboxFacts & {
  fields: FormFields;
  body: Submission;
  editing: Editing | null;
  /** As in the draft: what an earlier try of this id may have left on the server. */
  unanswered: readonly Submission[];
  /** Set when the server had received this and has lost it since: its receipt proves it, whatever the window says (decision 0016). */
  proof: Receipt | null;
  /** What the server said was wrong, when it refused fields that this phone had let through. */
  faults: readonly FieldError[];
};

/**
 * The proof, kept on the phone with a readable copy of what was sent. `phone` opens tracking, `body` is sent again when the server has
 * lost it; both null when only the cookie knew the receipt. `askedAt`: when the server last said whether it holds this.
 */
export type KeptReceipt = {
  reference: string;
  receipt: Receipt;
  title: string;
  phone: string | null;
  fields: FormFields | null;
  body: Submission | null;
  askedAt: Instant | null;
  keptAt: Instant;
  withdrawnAt: Instant | null;
};

/** What was deleted from this phone: a text by its initiative's id, against another tab's autosave; a receipt by its reference, against the cookie's list. */
export type Removed = { id: string; at: Instant };

/** The last campaign the server told, and how far this phone's clock was from the server's (`server − phone`, ms). The newest `chosenAt` is the campaign that this phone writes for. `units`: what was told about late texts of a unit, by its code. `guide`: what was last read of it on the guide page. */
export type KeptCampaign = {
  campaign: Campaign;
  fetchedAt: Instant;
  clockSkewMs: number;
  chosenAt: Instant;
  units?: Record<string, ForUnit>;
  guide?: CampaignGuide;
};

/** A unit with its folded name, so that searching offline folds only what was typed. */
export type KeptUnit = Unit & { key: string };

/** Which part of the directory was fetched when: `parent:CODE` or `level:LEVEL`. */
export type KeptUnitList = { list: string; fetchedAt: Instant };

/** A poster that was scanned once, for the next time without a network. `campaignId`: the campaign that its page showed last. */
export type KeptPoster = Poster & { keptAt: Instant; campaignId?: string };
