import { type FormFields, fieldsFromFormData } from '#lib/contracts/submission-form.ts';

/** Fired on the document after the fields were filled from a draft, for whatever shows what they hold. */
export const FORM_FILLED = 'form-filled';

/** The fields as they stand in the page. The DOM owns the text: React never writes into a field while someone types. */
export function readForm(form: HTMLFormElement): FormFields {
  return fieldsFromFormData(new FormData(form));
}

/** Puts a draft's text into the page. Hidden fields belong to the components that render them. */
export function fillForm(form: HTMLFormElement, fields: FormFields): void {
  for (const element of form.elements) fillOne(element, fields);
  document.dispatchEvent(new Event(FORM_FILLED));
}

function fillOne(element: Element, fields: FormFields): void {
  if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) {
    element.checked = (fields[element.name] ?? '').split(',').includes(element.value);
    return;
  }
  if (element instanceof HTMLInputElement && element.type === 'hidden') return;
  const writable = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
  if (writable && element.name !== '') element.value = fields[element.name] ?? '';
}

/** Did someone type before the scripts came? Hidden fields do not count. */
export function hasText(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) return element.checked;
    if (element instanceof HTMLInputElement && element.type === 'hidden') return false;
    return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.name !== '' && element.value !== '';
  });
}
