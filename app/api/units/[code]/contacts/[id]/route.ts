import { contactSchema, partPathSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { contactPath, contactsPath } from '#lib/messages/desk/unit-paths.ts';
import { writeContact } from '#lib/use-cases/edit-unit.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.edit', in: ({ code }) => code },
  asks: partPathSchema,
  body: contactSchema,
  page: ({ code, id }) => contactPath(code, id),
  prepare: async (body) => body,
  run: async (ctx, body, asked) => {
    await writeContact(ctx, asked, body);
    return { to: contactsPath(asked.code, 'contact') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
