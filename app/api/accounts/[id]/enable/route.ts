import { accountAct } from '#lib/http/account-act.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { enableAccount } from '#lib/use-cases/manage-account.ts';

export const POST = accountAct(enableAccount);

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
