import { accountAct } from '#lib/http/account-act.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { slipPath } from '#lib/messages/paths.ts';
import { renewAccount } from '#lib/use-cases/manage-account.ts';

export const POST = accountAct(renewAccount, slipPath);

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
