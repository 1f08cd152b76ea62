import { Notice } from '#components/ui/notice.tsx';
import type { GuideBlock as Block } from '#lib/messages/guide/topic.ts';
import { CampaignFact } from './campaign-fact.tsx';
import { PortalIcon } from './portal-icon.tsx';

/** One piece of a topic. */
export function GuideBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'steps':
      return <Steps steps={block.steps} />;
    case 'list':
      return <Bullets items={block.items} />;
    case 'terms':
      return <Terms terms={block.terms} />;
    case 'note':
      return (
        <Notice tone={block.tone === 'warning' ? 'gold' : 'info'} icon={block.tone === 'warning' ? 'alert' : 'help'} role="note">
          <p>{block.text}</p>
        </Notice>
      );
    case 'campaign':
      return <CampaignFact fact={block.fact} otherwise={block.otherwise} />;
    case 'portal-icon':
      return <PortalIcon />;
  }
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="grid gap-3">
      {steps.map((step, i) => (
        <li key={step} className="flex gap-3">
          <span
            aria-hidden="true"
            className="grid size-7 shrink-0 place-items-center rounded-pill bg-action text-sm font-bold text-on-action print:border-2 print:border-ink print:bg-paper print:text-print"
          >
            {i + 1}
          </span>
          <span className="min-w-0">{step}</span>
        </li>
      ))}
    </ol>
  );
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-2 pl-6 marker:text-action">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Terms({ terms }: { terms: readonly { term: string; meaning: string }[] }) {
  return (
    <dl className="grid gap-2">
      {terms.map(({ term, meaning }) => (
        <div key={term} className="border-l-4 border-line pl-3 wide:grid wide:grid-cols-[11rem_1fr] wide:gap-3">
          <dt className="font-semibold">{term}</dt>
          <dd className="text-mute">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
