import { documentPathSchema } from '#lib/contracts/settings-request.ts';
import { attachmentAnswer } from '#lib/http/attachments.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { openCampaignDocument } from '#lib/use-cases/read-campaign-guide.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: documentPathSchema,
  run: openCampaignDocument,
  respond: attachmentAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
