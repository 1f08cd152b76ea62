export type TextField = HTMLTextAreaElement | HTMLInputElement;

export const isTextField = (element: unknown): element is TextField =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** A piece of a field's text and what took its place: enough to take it back, whatever is typed around it afterwards. */
export type FieldChange = { field: TextField; at: number; from: string; to: string };

const announce = (field: TextField) => field.dispatchEvent(new Event('input', { bubbles: true }));

/** Puts text where the cursor is, as if it were typed: the browser's own undo knows it too. */
export function insertAtCursor(field: TextField, to: string): FieldChange {
  const before = field.value;
  const at = field.selectionStart ?? before.length;
  const from = before.slice(at, field.selectionEnd ?? at);
  const typed = document.activeElement === field && to !== '' && document.execCommand('insertText', false, to);
  if (to !== '' && (!typed || field.value === before)) {
    field.setRangeText(to, at, at + from.length, 'end');
    announce(field);
  }
  return { field, at, from, to };
}

/** Replaces a piece of the text; null when it was edited away meanwhile. */
export function replaceIn(field: TextField, from: string, to: string): FieldChange | null {
  const at = field.value.indexOf(from);
  if (at < 0) return null;
  field.setRangeText(to, at, at + from.length, 'end');
  announce(field);
  return { field, at, from, to };
}

/** Puts text into an empty field, or behind what is there. */
export function addToEnd(field: TextField, text: string): FieldChange {
  const before = field.value;
  const change =
    before.trim() === '' ? { field, at: 0, from: before, to: text } : { field, at: before.length, from: '', to: `\n\n${text}` };
  field.setRangeText(change.to, change.at, change.at + change.from.length, 'end');
  announce(field);
  return change;
}

/** Takes a change back and leaves what was typed since. Does nothing when its text is no longer there. */
export function takeBack({ field, at, from, to }: FieldChange): void {
  const found = field.value.startsWith(to, at) ? at : field.value.indexOf(to);
  if (found < 0 || to === '') return;
  field.setRangeText(from, found, found + to.length, 'end');
  announce(field);
}
