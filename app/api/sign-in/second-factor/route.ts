import { secondFactorSchema, wantedSchema } from '#lib/contracts/account.ts';
import { openFormEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { confirmSignIn } from '#lib/http/sign-in.ts';
import { DESK_PATHS, withWanted } from '#lib/messages/paths.ts';

export const POST = openFormEndpoint({
  actor: 'anyone',
  asks: wantedSchema,
  body: secondFactorSchema,
  page: ({ tiep }) => withWanted(DESK_PATHS.secondFactor, tiep),
  act: (body, arrived) => confirmSignIn({ ...body, wanted: arrived.asked.tiep }, arrived),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
