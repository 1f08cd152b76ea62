import { emptyFormSchema } from '#lib/contracts/account.ts';
import { partPathSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { contactPath, contactsPath } from '#lib/messages/desk/unit-paths.ts';
import { removeContact } from '#lib/use-cases/edit-unit.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.edit', in: ({ code }) => code },
  asks: partPathSchema,
  body: emptyFormSchema,
  page: ({ code, id }) => contactPath(code, id),
  prepare: async () => null,
  run: async (ctx, _, asked) => {
    await removeContact(ctx, asked);
    return { to: contactsPath(asked.code, 'contact-removed') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
