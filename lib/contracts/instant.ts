import * as z from 'zod/mini';

/** An instant on the wire: RFC 3339 with its offset. */
export const instantSchema = z.iso.datetime({ offset: true });
