const CODE = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Capital letters without marks, figures and hyphens, at most 40: what can be read aloud, typed, and handed in with. */
export function isUnitCode(text: string): boolean {
  return CODE.test(text);
}
