import * as z from 'zod/mini';
import { parseLoginName } from '../domain/login-name.ts';
import { ownPath } from '../domain/own-path.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../domain/password.ts';
import { ROLES } from '../domain/permissions.ts';
import { cleanLine, textLength } from '../domain/vietnamese-text.ts';
import { readAs } from './read-as.ts';

/** Fields of the forms of people with an account. */
const name = z.pipe(
  z.string('required').check(z.overwrite(cleanLine)),
  z.string().check(z.minLength(2, 'required'), z.maxLength(80, 'too-long'), z.regex(/^[\p{L}\p{M} '’.-]+$/u, 'not-a-name')),
);
const username = z.pipe(z.string('required').check(z.minLength(1, 'required')), readAs(parseLoginName, 'not-a-login-name'));
/** Judged by length here; whether it is guessable needs the names of its person. */
const newPassword = z.string('required').check(
  z.refine((typed) => textLength(typed) >= SHORTEST_PASSWORD, 'too-short'),
  z.maxLength(LONGEST_PASSWORD, 'too-long'),
);
const typedPassword = z.string('required').check(z.minLength(1, 'required'), z.maxLength(LONGEST_PASSWORD, 'not-right'));
const code = z.string('required').check(
  z.overwrite((typed) => typed.replace(/\s/g, '')),
  z.minLength(1, 'required'),
  z.maxLength(20, 'not-right'),
);
const unitCode = z.string('required').check(z.minLength(1, 'required'), z.maxLength(60, 'not-a-choice'));

/** Where to go on: another site's address counts as none. */
const wanted = z.pipe(
  z.optional(z.string()),
  z.transform((asked) => ownPath(asked)),
);

export const signInSchema = z.object({
  username: z.string('required').check(z.minLength(1, 'required'), z.maxLength(200, 'not-right')),
  password: typedPassword,
});
export const secondFactorSchema = z.object({ code });
/** In the address of those two forms, so that it survives a refusal without JavaScript too; the name is the page's own (`DESK_QUERY.wanted`). */
export const wantedSchema = z.object({ tiep: wanted });
export const offerSchema = z.object({ token: z.string('required').check(z.maxLength(100, 'invalid')) });

/** What a slip gives, as its holder sees it. */
export const shownOfferSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first-admin') }),
  z.object({ kind: z.literal('account'), name: z.string(), username: z.string(), units: z.array(z.string()) }),
]);
export type ShownOffer = z.infer<typeof shownOfferSchema>;

export const takeOverSchema = z.object({ token: z.string('required').check(z.maxLength(100, 'invalid')), password: newPassword });
export const firstAdminSchema = z.object({
  token: z.string('required').check(z.maxLength(100, 'invalid')),
  password: newPassword,
  name,
  username,
});
export const changePasswordSchema = z.object({ current: typedPassword, password: newPassword });
export const ownPasswordSchema = z.object({ current: typedPassword });
export const codeSchema = z.object({ code });
export const emptyFormSchema = z.object({});
export const newRoleSchema = z.object({ role: z.enum(ROLES, 'not-a-choice'), unitCode });
export const newAccountSchema = z.extend(newRoleSchema, { name, username });
export const accountIdSchema = z.object({ id: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'invalid')) });
export const grantPathSchema = z.extend(accountIdSchema, { grantId: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'invalid')) });
