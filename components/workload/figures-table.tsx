import { ScrollRegion } from '@/components/ui/scroll-region';

/** The figures behind a chart, folded away until somebody wants them. The first cell of a row names it. */
export function FiguresTable(props: { label: string; head: readonly string[]; rows: readonly (readonly string[])[] }) {
  const [first, ...others] = props.head;
  return (
    <details className="mt-3">
      <summary className="link inline-flex min-h-6 cursor-pointer items-center rounded-sm">Show the figures</summary>
      <div className="mt-2 max-h-80 overflow-y-auto">
        <ScrollRegion label={`${props.label}, table`}>
          <table className="data-table">
            <caption>{props.label}</caption>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {others.map((name) => (
                  <th key={name} scope="col" className="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row" className="whitespace-nowrap">
                    {name}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={others[index]} className="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </details>
  );
}
