/** Values of a form in this tab's own memory, which ends with the tab. Passwords (shown ones too), codes, files and hidden fields never. */
const keyOf = (keep: string) => `form:${keep}`;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (one: unknown): one is Control =>
  one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;
const NEVER: readonly string[] = ['password', 'hidden', 'file'];
const isKept = (one: Control) => one.name !== '' && !NEVER.includes(one.type) && one.autocomplete !== 'one-time-code';
const controlsOf = (form: HTMLFormElement) => [...form.elements].filter(isControl).filter(isKept);

export function keepTyped(form: HTMLFormElement, keep: string): void {
  const values = Object.fromEntries(controlsOf(form).map((one) => [one.name, one.value]));
  tried(() => sessionStorage.setItem(keyOf(keep), JSON.stringify(values)));
}

/** Puts back what was typed before, into fields that nobody has touched yet. True when there was something. */
export function putTypedBack(form: HTMLFormElement, keep: string): boolean {
  const values: unknown = tried(() => JSON.parse(sessionStorage.getItem(keyOf(keep)) ?? 'null'));
  if (typeof values !== 'object' || values === null) return false;
  const kept = new Map(Object.entries(values));
  const changed = controlsOf(form).filter((one) => typeof kept.get(one.name) === 'string' && kept.get(one.name) !== one.value);
  for (const one of changed) one.value = String(kept.get(one.name));
  return changed.length > 0;
}

export function forgetTyped(keep: string): void {
  tried(() => sessionStorage.removeItem(keyOf(keep)));
}

/** A browser that forbids its memory still sends forms. */
function tried<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
