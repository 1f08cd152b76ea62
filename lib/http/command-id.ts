import 'server-only';
import { randomUUID } from 'node:crypto';

/** The id under which a page's form asks for something: sent twice, it is done once. */
export const newCommandId = (): string => randomUUID();
