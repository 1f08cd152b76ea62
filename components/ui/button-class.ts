export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-13 items-center justify-center gap-2 rounded-field px-5 py-2 text-center font-semibold leading-tight no-underline select-none ' +
  'transition-colors duration-100 disabled:cursor-not-allowed disabled:border-line disabled:bg-soft disabled:text-mute';

const TONES: Record<ButtonTone, string> = {
  primary: 'border-2 border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong',
  secondary: 'border-2 border-edge bg-card text-action hover:border-action hover:bg-action-soft',
  quiet: 'border-2 border-transparent text-action underline underline-offset-4 hover:bg-action-soft',
  danger: 'border-2 border-bad bg-card text-bad hover:bg-bad-soft',
};

/** The look of a button, 52 px high, for buttons and for links that stand as buttons. */
export function buttonClass(tone: ButtonTone, className = ''): string {
  return `${BASE} ${TONES[tone]} ${className}`;
}
