/** What plain text cannot hold, in the order in which it is told. */
export const WORD_LOSSES = ['pictures', 'equations', 'notes', 'comments', 'deletions', 'headers', 'form-fields', 'styles'] as const;

export type WordLoss = (typeof WORD_LOSSES)[number];

/** The parts of an initiative that our Word template has headings for, in its order. */
export const WORD_FIELDS = [
  'initiative.title',
  'initiative.problem',
  'initiative.solution',
  'initiative.effect',
  'initiative.benefitVnd',
  'initiative.appliedFrom',
  'initiative.appliedTo',
  'initiative.proposedOn',
] as const;

export type WordField = (typeof WORD_FIELDS)[number];

/** `fields`: what stood under headings of the template. `text`: everything else, to be divided by its author. */
export type WordText = { fields: Partial<Record<WordField, string>>; text: string };

/** `inUnicode`: the same with old fonts read, when there are any. */
export type WordDocument = WordText & { dropped: WordLoss[]; inUnicode: WordText | null };
