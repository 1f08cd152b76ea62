import { type ButtonTone, buttonClass } from '#components/ui/button-class.ts';

type Props = { href: string; plainHref: string; label: string; tone?: ButtonTone };

/** The same words lead to the full form where scripts run and to the plain one where they do not. A plain link: the form is another shell. */
export function WriteLink({ href, plainHref, label, tone = 'primary' }: Props) {
  return (
    <>
      <a href={href} className={buttonClass(tone, 'js-only')}>
        {label}
      </a>
      <a href={plainHref} className={buttonClass(tone, 'no-js-only')}>
        {label}
      </a>
    </>
  );
}
