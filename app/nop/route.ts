import { openPlainForm, receivePlainForm } from '#lib/http/plain-form-door.ts';

export const GET = openPlainForm;
export const POST = receivePlainForm;
