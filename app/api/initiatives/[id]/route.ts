import { initiativePathSchema, trackingSchema, withdrawalSchema } from '#lib/contracts/request.ts';
import { submissionSchema } from '#lib/contracts/submission.ts';
import { freshJson, noContent, receiptAnswer } from '#lib/http/answers.ts';
import { actEndpoint, readEndpoint, writeEndpoint } from '#lib/http/endpoint.ts';
import { keyOfReference } from '#lib/http/limits.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { isOfAnotherForm } from '#lib/use-cases/is-of-another-form.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: trackingSchema,
  guards: ({ id }) => keyOfReference(id),
  run: (ctx, { id, phone }) => trackInitiative(ctx, { reference: id, phone }),
  respond: (tracked) => freshJson(tracked),
});

export const PUT = writeEndpoint({
  actor: 'anyone',
  asks: initiativePathSchema,
  body: submissionSchema,
  isOutdated: isOfAnotherForm,
  run: (ctx, submission, { id }) => receiveInitiative(ctx, { id, submission }),
  respond: receiptAnswer,
});

export const DELETE = actEndpoint({
  actor: 'anyone',
  asks: withdrawalSchema,
  guards: ({ id }) => id,
  run: withdrawInitiative,
  respond: noContent,
});

export const PATCH = noSuchCall;
export const POST = noSuchCall;
