import { CHART } from '#lib/messages/desk/chart.ts';

type Props = { title: string; heads: readonly string[]; rows: readonly { key: string; cells: readonly string[] }[] };

/** The numbers of a picture, folded away below it. */
export function ChartTable({ title, heads, rows }: Props) {
  return (
    <details className="mt-2">
      <summary className="min-h-12 content-center font-semibold text-action">{CHART.asTable}</summary>
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line text-mute">
            {heads.map((head, i) => (
              <th key={head} scope="col" className={`py-1.5 font-semibold ${i === 0 ? 'text-left' : 'pl-3 text-right'}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {first}
              </th>
              {others.map((cell, i) => (
                <td key={heads[i + 1]} className="py-1.5 pl-3 text-right tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
