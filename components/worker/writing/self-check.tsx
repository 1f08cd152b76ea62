import { Card } from '#components/ui/card.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import { CHECK } from '#lib/messages/form.ts';
import { effectPeriodWords } from '#lib/messages/time.ts';

/** One in three was once thrown out as not eligible: the rules as questions, before the button. */
export function SelfCheck({ period }: { period: EffectPeriod | null }) {
  return (
    <Card tone="gold" as="section" labelledBy="self-check-title" className="mb-6">
      <h3 id="self-check-title" className="mb-2 text-lg">
        {CHECK.selfTitle}
      </h3>
      <ul className="grid gap-2">
        {CHECK.self(period ? effectPeriodWords(period) : null).map((question) => (
          <li key={question} className="flex items-start gap-3">
            <Icon name="help" className="mt-0.5 size-6 text-gold-ink" />
            {question}
          </li>
        ))}
      </ul>
    </Card>
  );
}
