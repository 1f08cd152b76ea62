/** 31 symbols that survive handwriting and dictation; 31 is prime, so the check symbol catches swaps. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXY';
export const CODE_LENGTH = 8;

const BASE = CODE_ALPHABET.length;

/** `Σ(i+2)·vᵢ mod 31` over the first seven symbols: every single substitution and adjacent swap changes it. */
export function checkSymbol(payload: string): string {
  const sum = [...payload].reduce((total, symbol, i) => total + (i + 2) * CODE_ALPHABET.indexOf(symbol), 0);
  return CODE_ALPHABET.charAt(sum % BASE);
}

/** A code from seven symbol values 0…30, drawn at random by the caller (receipts and posters are never sequential). */
export function codeFromValues(values: readonly number[]): string {
  if (values.length !== CODE_LENGTH - 1) throw new RangeError('a code has seven free symbols');
  const payload = values.map((v) => CODE_ALPHABET.charAt(v % BASE)).join('');
  return payload + checkSymbol(payload);
}

/** What a person typed, as eight symbols without the dash, or null when it is no code at all. */
export function parseCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== CODE_LENGTH || [...code].some((symbol) => !CODE_ALPHABET.includes(symbol))) return null;
  return checkSymbol(code.slice(0, -1)) === code.at(-1) ? code : null;
}

/** `7K3M92XH` → `7K3M-92XH`, as printed and shown. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
