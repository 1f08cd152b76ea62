/** Ids of one field, all made from its name, so that label, hint, error and the error summary meet. */
export const labelId = (name: string) => `${name}-label`;
export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;

export type FieldText = {
  name: string;
  label: string;
  /** What to write, in one or two short sentences. */
  hint?: string | undefined;
  /** A real example. */
  example?: string | undefined;
  error?: string | undefined;
  /** The word said beside the label of a field that may stay empty. */
  optional?: string | undefined;
};

/** What an input needs to be tied to its label, hint and error. */
export function wiring({ name, hint, example, error }: Pick<FieldText, 'name' | 'hint' | 'example' | 'error'>) {
  const described = [hint || example ? hintId(name) : '', error ? errorId(name) : ''].filter(Boolean).join(' ');
  return { id: name, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined } as const;
}

export const CONTROL =
  'block w-full rounded-field border-2 border-edge bg-card px-3 py-2.5 text-base text-ink focus:border-action focus:outline-3 focus:outline-offset-1 ' +
  'focus:outline-focus aria-invalid:border-bad';
