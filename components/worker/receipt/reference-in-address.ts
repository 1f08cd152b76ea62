import { formatCode, parseCode } from '#lib/domain/reference.ts';
import { PATHS } from '#lib/messages/paths.ts';

/** The reference that the path of a receipt names, as shown; what was typed where it is none, null where nothing was. Never throws. */
export function referenceInAddress(pathname: string): string | null {
  const typed = decoded(pathname.slice(PATHS.receipts.length + 1));
  const code = parseCode(typed);
  if (code !== null) return formatCode(code);
  return typed === '' ? null : typed;
}

/** A lone `%` is no code for anything: it stays as typed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
