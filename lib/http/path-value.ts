import 'server-only';

/** A value in the path of a page as a person typed it. One that is escaped wrongly stays as it is: it names nothing, and is no bug. */
export function pathValue(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
