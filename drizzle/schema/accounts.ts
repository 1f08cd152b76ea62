import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../lib/domain/permissions.ts';
import { units } from './units.ts';

/**
 * People who sign in. The first five tables carry the fields that better-auth knows by these names (decision 0021); its instants are
 * integer milliseconds too. Who signs in is `username`: a chosen name or a phone number in E.164.
 */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    username: text('username').notNull().unique(),
    /** better-auth insists on an address; none is asked for, and this one leads nowhere. */
    email: text('email').notNull().unique(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
    twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    /** Null until its person took it over and chose a password. */
    takenOverAt: integer('taken_over_at'),
    disabledAt: integer('disabled_at'),
    /** Folded name and name to sign in with. */
    searchKey: text('search_key').notNull(),
  },
  (table) => [index('accounts_created').on(table.createdAt, table.id)],
);

/** The password of an account, as scrypt leaves it. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    providerId: text('provider_id').notNull(),
    accountId: text('provider_account_id').notNull(),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [uniqueIndex('credentials_account').on(table.userId, table.providerId)],
);

/** The columns for address and browser stay empty: neither is kept of anyone. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    token: text('token').notNull().unique(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('sessions_account').on(table.userId), index('sessions_expiry').on(table.expiresAt)],
);

/** A sign-in between its password and its second factor. */
export const signInChallenges = sqliteTable(
  'sign_in_challenges',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('sign_in_challenges_identifier').on(table.identifier)],
);

/** Secret and recovery codes are encrypted with the secret of this server. */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    id: text('id').primaryKey(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    secret: text('secret').notNull(),
    backupCodes: text('recovery_codes').notNull(),
    verified: integer('verified', { mode: 'boolean' }),
    failedVerificationCount: integer('failed_verification_count'),
    lockedUntil: integer('locked_until', { mode: 'timestamp_ms' }),
    /** The newest half minute since 1970 of which a code was used; ours, better-auth does not know it (decision 0037). */
    lastStep: integer('last_step'),
  },
  (table) => [uniqueIndex('second_factors_account').on(table.userId)],
);

/** A role on a unit and everything below it, until it is revoked. */
export const grants = sqliteTable(
  'grants',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<Role>().notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    grantedBy: text('granted_by').notNull(),
    grantedAt: integer('granted_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('grants_account').on(table.accountId), index('grants_unit').on(table.unitId)],
);

/** A one-time link or printed slip that gives an account to its person. Without an account: the right to make the first one. */
export const handOvers = sqliteTable(
  'hand_overs',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').references(() => accounts.id),
    tokenHash: text('token_hash').notNull().unique(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: integer('issued_at').notNull(),
    /** The first millisecond at which it no longer holds. */
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    replacedAt: integer('replaced_at'),
  },
  (table) => [index('hand_overs_account').on(table.accountId)],
);

/** Wrong passwords in a row, by a keyed hash of the name that was typed: unknown names are counted like known ones. */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    nameKey: text('name_key').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: integer('last_at').notNull(),
    lockedUntil: integer('locked_until').notNull(),
  },
  (table) => [index('sign_in_failures_last').on(table.lastAt)],
);

/** One row a unit above for every act of a person with an account: the newest of any subtree is one index walk. Stored without rowid. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    unitId: text('unit_id').notNull(),
    at: integer('at').notNull(),
    eventId: text('event_id').notNull(),
    subjectId: text('subject_id').notNull(),
    actor: text('actor').notNull(),
    verb: text('verb').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.at, table.eventId] }),
    index('audit_entries_actor').on(table.unitId, table.actor, table.at, table.eventId),
    index('audit_entries_verb').on(table.unitId, table.verb, table.at, table.eventId),
  ],
);
