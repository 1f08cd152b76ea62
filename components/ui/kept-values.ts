/** Values of a form in this tab's own memory, which ends with the tab. Passwords (shown ones too), codes, files and hidden fields never. */
const keyOf = (keep: string) => `form:${keep}`;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (one: unknown): one is Control =>
  one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;
const NEVER: readonly string[] = ['password', 'hidden', 'file'];
const isKept = (one: Control) => one.name !== '' && !NEVER.includes(one.type) && one.autocomplete !== 'one-time-code';
const controlsOf = (form: HTMLFormElement) => [...form.elements].filter(isControl).filter(isKept);

const isTicked = (one: Control): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio');
/** Boxes of a group share a name, so a box is known by its value too. */
const nameOf = (one: Control) => (isTicked(one) ? `${one.name}=${one.value}` : one.name);
const shownOf = (one: Control) => (isTicked(one) ? String(one.checked) : one.value);

export function keepTyped(form: HTMLFormElement, keep: string): void {
  const values = Object.fromEntries(controlsOf(form).map((one) => [nameOf(one), shownOf(one)]));
  tried(() => sessionStorage.setItem(keyOf(keep), JSON.stringify(values)));
}

/** Puts back what was typed before, into fields that nobody has touched yet. True when there was something. */
export function putTypedBack(form: HTMLFormElement, keep: string): boolean {
  const values: unknown = tried(() => JSON.parse(sessionStorage.getItem(keyOf(keep)) ?? 'null'));
  if (typeof values !== 'object' || values === null) return false;
  const kept = new Map(Object.entries(values));
  const changed = controlsOf(form).filter((one) => typeof kept.get(nameOf(one)) === 'string' && kept.get(nameOf(one)) !== shownOf(one));
  for (const one of changed) {
    const value = String(kept.get(nameOf(one)));
    if (isTicked(one)) one.checked = value === 'true';
    else one.value = value;
  }
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
