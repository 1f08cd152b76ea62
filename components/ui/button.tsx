import type { ButtonHTMLAttributes } from 'react';
import { type ButtonTone, buttonClass } from './button-class.ts';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone };

/** A button that does nothing by itself unless `type="submit"` is said. One primary a screen. */
export function Button({ tone = 'secondary', type = 'button', className, ...rest }: Props) {
  return <button type={type} className={buttonClass(tone, className)} {...rest} />;
}
