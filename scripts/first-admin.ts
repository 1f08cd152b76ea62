import { existsSync } from 'node:fs';
import { databaseFile, engine } from '#lib/db/engine.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { serverNow } from '#lib/http/clock.ts';
import { takeOverPath } from '#lib/messages/paths.ts';
import { findFirstAdminSlip } from '#lib/use-cases/offer-first-admin.ts';

/** Prints the path that makes the first admin, or nothing when somebody has an account. Reads the database and the secret beside it. */
const slip = existsSync(databaseFile()) ? await findFirstAdminSlip({ tx: engine().reader, now: serverNow(), secret: appSecret() }) : null;
process.stdout.write(slip === null ? '' : takeOverPath(slip.token));
