import * as z from 'zod/mini';

type Reader<Value> = (typed: string) => Value | null;

/** Text as what `read` understands by it; what it does not is refused with `code`. */
export const readAs = <Value>(read: Reader<Value>, code: string) =>
  z.transform((typed: string, ctx): Value => {
    const value = read(typed);
    if (value !== null) return value;
    ctx.issues.push({ code: 'custom', message: code, input: typed });
    return z.NEVER;
  });

/** The same where nothing need be typed: that is null. */
export const optionallyAs = <Value>(read: Reader<Value>, code: string) =>
  z.pipe(
    z.transform((typed: string) => (typed.trim() === '' ? null : typed)),
    z.nullable(z.pipe(z.string(), readAs(read, code))),
  );
