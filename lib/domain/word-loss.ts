/** What plain text cannot hold, in the order in which it is told. */
export const WORD_LOSSES = ['pictures', 'equations', 'notes', 'comments', 'deletions', 'headers', 'form-fields', 'styles'] as const;

export type WordLoss = (typeof WORD_LOSSES)[number];
