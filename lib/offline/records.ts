import type { Campaign } from '../contracts/campaign.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { FormFields } from '../contracts/submission-form.ts';
import type { Submission } from '../contracts/submission.ts';
import type { Instant } from '../domain/instant.ts';
import type { OutboxFacts } from '../domain/outbox.ts';

/** Set when the text edits an initiative the server already holds: it goes out as revision `n`. */
export type Editing = { reference: string; n: number; phone: string };

/** What someone is writing: raw text, autosaved, never judged. `id` is the initiative's id for good, made before the first key. */
export type Draft = { id: string; fields: FormFields; step: 1 | 2 | 3 | 4; createdAt: Instant; savedAt: Instant; editing: Editing | null };

/** A finished initiative on its way out. `fields` is what the person typed, so that taking it back loses nothing. */
export type OutboxEntry = OutboxFacts & { fields: FormFields; body: Submission; editing: Editing | null };

/** The proof, kept on the phone with a readable copy of what was sent. `phone` opens tracking; null when only the cookie knew the receipt. */
export type KeptReceipt = { reference: string; receipt: Receipt; title: string; phone: string | null; fields: FormFields | null; keptAt: Instant };

/** The last campaign the server told, and how far this phone's clock was from the server's (`server − phone`, ms). */
export type KeptCampaign = { campaign: Campaign; fetchedAt: Instant; clockSkewMs: number };
