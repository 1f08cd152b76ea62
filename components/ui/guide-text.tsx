import { Fragment } from 'react';

type Run = { kind: 'plain' | 'strong'; text: string } | { kind: 'link'; text: string; href: string };
type Line = readonly Run[];
type Part =
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'bullets' | 'steps'; items: readonly Line[] };

/** What people wrote for others to read, part by part. Nothing of it becomes markup but what these parts are. */
export function GuideText({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="grid gap-3">
      {parts.map((part, i) => (
        <OnePart key={keyOf(i)} part={part} />
      ))}
    </div>
  );
}

/** The text is whole and never reordered. */
const keyOf = (place: number) => String(place);

function OnePart({ part }: { part: Part }) {
  switch (part.kind) {
    case 'heading':
      return (
        <h3 className="mt-2 text-lg font-bold">
          <Runs line={part.line} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          {part.lines.map((line, i) => (
            <Fragment key={keyOf(i)}>
              {i > 0 ? <br /> : null}
              <Runs line={line} />
            </Fragment>
          ))}
        </p>
      );
    case 'bullets':
      return (
        <ul className="grid list-disc gap-2 pl-6 marker:text-action">
          <Items items={part.items} />
        </ul>
      );
    case 'steps':
      return (
        <ol className="grid list-decimal gap-2 pl-6 marker:font-bold marker:text-action">
          <Items items={part.items} />
        </ol>
      );
  }
}

function Items({ items }: { items: readonly Line[] }) {
  return items.map((line, i) => (
    <li key={keyOf(i)}>
      <Runs line={line} />
    </li>
  ));
}

function Runs({ line }: { line: Line }) {
  return line.map((run, i) => <OneRun key={keyOf(i)} run={run} />);
}

function OneRun({ run }: { run: Run }) {
  if (run.kind !== 'link') return run.kind === 'strong' ? <strong>{run.text}</strong> : run.text;
  return (
    <a href={run.href} rel="noopener noreferrer">
      {run.text}
    </a>
  );
}
