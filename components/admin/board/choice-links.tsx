import Link from 'next/link';

type Choice = { key: string; label: string; href: string };

/** Other things of the same kind that this page can show; folded away, and nothing when there is no other. */
export function ChoiceLinks({ title, choices }: { title: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <details className="w-fit max-w-full">
      <summary className="min-h-10 content-center text-sm font-semibold text-action">{title}</summary>
      <ul className="mb-2 rounded-card border border-line bg-card px-4 py-1">
        {choices.map(({ key, label, href }) => (
          <li key={key}>
            <Link href={href} prefetch={false} className="inline-flex min-h-12 items-center">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
