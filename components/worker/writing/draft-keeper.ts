import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { StorageUnavailable } from '#lib/offline/database.ts';
import { newDraft, saveDraft } from '#lib/offline/draft-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { rememberIfAsked } from './remembering.ts';

export type Step = Draft['step'];

/** What the person is told about the text's safety. */
export type Keeping =
  | { kind: 'nothing-yet' }
  | { kind: 'saved'; at: Instant }
  | { kind: 'unavailable' }
  | { kind: 'gone' }
  | { kind: 'newer-elsewhere'; draft: Draft };

/** What the keeper needs of the page. */
type Page = {
  read: () => FormFields;
  step: () => Step;
  show: (keeping: Keeping) => void;
  /** Called once, when the first input has become a draft. */
  created: (id: string) => void;
};

export type DraftKeeper = {
  adopt: (draft: Draft) => void;
  current: () => Draft | null;
  isDirty: () => boolean;
  /** Something was typed: save after the next pause. */
  touch: () => void;
  /** Save now. Resolves when nothing is left to save, or storage has failed. */
  flush: () => Promise<void>;
  /** Saves the text of this page over the one that another tab saved. */
  overwrite: (newer: Draft) => Promise<void>;
};

const PAUSE_MS = 600;
/** Who types without a pause is saved all the same. */
const LONGEST_WAIT_MS = 4_000;

/** Keeps one draft while it is written. Reading and saving happen after a pause, never in the input event itself. */
export function draftKeeper(page: Page): DraftKeeper {
  let draft: Draft | null = null;
  let dirtySince: Instant | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const save = async () => {
    if (dirtySince === null) return;
    const since = dirtySince;
    dirtySince = null;
    const saved = await keep(draft, page);
    if (saved.kind === 'saved') {
      const first = draft === null;
      draft = saved.draft;
      if (dirtySince === null) markUnsaved(false);
      if (first) page.created(saved.draft.id);
      page.show({ kind: 'saved', at: saved.draft.savedAt });
      return;
    }
    dirtySince = since;
    page.show(saved);
  };
  const flush = () => {
    clearTimeout(timer);
    running = running.then(save, save);
    return running;
  };
  return {
    adopt: (next) => {
      draft = next;
      dirtySince = null;
      markUnsaved(false);
    },
    current: () => draft,
    isDirty: () => dirtySince !== null,
    touch: () => {
      const now = phoneNow();
      dirtySince ??= now;
      markUnsaved(true);
      clearTimeout(timer);
      timer = setTimeout(flush, Math.min(PAUSE_MS, Math.max(0, dirtySince + LONGEST_WAIT_MS - now)));
    },
    flush,
    overwrite: (newer) => {
      if (draft) draft = { ...draft, savedAt: newer.savedAt };
      dirtySince ??= phoneNow();
      return flush();
    },
  };
}

/** For the shell, which must not reload over a text that is not saved. */
function markUnsaved(unsaved: boolean): void {
  if (unsaved) document.documentElement.dataset.unsaved = 'yes';
  else delete document.documentElement.dataset.unsaved;
}

type Kept = { kind: 'saved'; draft: Draft } | { kind: 'gone' } | { kind: 'newer-elsewhere'; draft: Draft } | { kind: 'unavailable' };

async function keep(draft: Draft | null, page: Page): Promise<Kept> {
  const now = phoneNow();
  const fields = page.read();
  try {
    const kept = await saveDraft({ ...(draft ?? newDraft(fields, now)), fields, step: page.step() }, now);
    if (kept.kind === 'saved') await rememberIfAsked(fields);
    return kept;
  } catch (error) {
    if (error instanceof StorageUnavailable) return { kind: 'unavailable' };
    throw error;
  }
}
