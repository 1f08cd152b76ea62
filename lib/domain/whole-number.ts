/** A whole number as people write it, with points or blanks between thousands: `1250`, `1.250`, `1 250`; null for anything else. */
export function wholeTyped(text: string): number | null {
  const digits = text.trim().replace(/[.\s](?=\d{3}(?!\d))/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}
