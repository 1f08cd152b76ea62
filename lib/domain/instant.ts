/** Milliseconds since 1970-01-01T00:00Z. Rules receive one; they never ask for it. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

/** A calendar day in Viet Nam, `YYYY-MM-DD`. Days compare correctly as text. */
export type LocalDate = string;

export const SECOND_MS: Duration = 1_000;
export const MINUTE_MS: Duration = 60 * SECOND_MS;
export const HOUR_MS: Duration = 60 * MINUTE_MS;
export const DAY_MS: Duration = 24 * HOUR_MS;
