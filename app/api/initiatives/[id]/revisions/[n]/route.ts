import { revisionPathSchema } from '#lib/contracts/request.ts';
import { submissionSchema } from '#lib/contracts/submission.ts';
import { receiptAnswer } from '#lib/http/answers.ts';
import { writeEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { isOfAnotherForm } from '#lib/use-cases/is-of-another-form.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';

export const PUT = writeEndpoint({
  actor: 'anyone',
  asks: revisionPathSchema,
  body: submissionSchema,
  isOutdated: isOfAnotherForm,
  run: (ctx, submission, { id, n }) => reviseInitiative(ctx, { id, n: Number(n), submission }),
  respond: receiptAnswer,
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
