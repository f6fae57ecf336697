import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import {
  PathnameContext,
  PathParamsContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WorkloadList } from '../../../../components/audit/workloads/workload-list';
import type { WorkloadRow } from '../../../../lib/reports/list/workload-row';

function row(id: string, provider: string, spend: number | null): WorkloadRow {
  return {
    ...{ id, name: id, provider, model: 'm', application: null, verdict: 'keep', latencyClass: 'scheduled' },
    ...{ whence: 'strong evidence', requests: 10, spend },
  };
}

const ROWS = [row('a', 'openai', 3), row('b', 'openai', null), row('c', 'anthropic', 5), row('d', 'openai', 0.1)];
const router = {} as React.ContextType<typeof AppRouterContext>;

function htmlOf(query: string, rows: readonly WorkloadRow[] = ROWS): string {
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <PathParamsContext value={{ id: 'x' }}>
        <PathnameContext value="/audits/x/workloads">
          <SearchParamsContext value={new URLSearchParams(query)}>
            <WorkloadList
              audit="/audits/x"
              count={rows.length}
              rowsJson={JSON.stringify(rows)}
              renderedAt=""
              requestsLabel="Requests"
              questions={{}}
              terms={{}}
            />
          </SearchParamsContext>
        </PathnameContext>
      </PathParamsContext>
    </AppRouterContext>,
  );
}
/** The lines of the table as text: a line for each row. */
const linesOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*aria-rowindex[^>]*>(.*?)<\/tr>/g)].map(([, cells = '']) =>
    cells
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('the list of workloads', () => {
  it('is there without script, in the order of its address, the unknown last both ways', () => {
    const names = (query: string) =>
      linesOf(htmlOf(query))
        .slice(1, -1)
        .map((line) => line[0]);
    expect(names('')).toEqual(['a', 'b', 'c', 'd']);
    expect(names('sort=spend&dir=desc')).toEqual(['c', 'a', 'd', 'b']);
    expect(names('sort=spend&dir=asc')).toEqual(['d', 'a', 'c', 'b']);
    expect(htmlOf('sort=spend&dir=asc')).toContain('aria-sort="ascending"');
  });

  it('has groups with subtotals, and a total of what the filters let through', () => {
    const [, first, , second] = linesOf(htmlOf('group=provider'));
    expect(`${first} ${second}`).not.toBe('');
    const heads = linesOf(htmlOf('group=provider')).filter((line) => /\d workloads?/.test(line));
    expect(heads).toEqual([
      expect.stringMatching(/^openai 3 workloads \$3\.10/),
      expect.stringMatching(/^anthropic 1 workload \$5\.00/),
      expect.stringMatching(/^4 workloads \$8\.10/),
    ]);
    expect(linesOf(htmlOf('provider=anthropic')).at(-1)).toMatch(/^1 workload \$5\.00/);
  });

  it('draws few of thousands, and writes no style into the page, which its policy would refuse', () => {
    const many = Array.from({ length: 3000 }, (_, at) => row(`w${at}`, 'openai', at));
    const html = htmlOf('', many);
    expect(linesOf(html).length).toBeLessThan(60);
    expect(html).toContain('aria-rowcount="3002"');
    expect(html).not.toContain('style=');
    expect(htmlOf('q=nothing-like-it')).toContain('No workload fits');
  });
});
