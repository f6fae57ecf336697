import { type Cell, type ColumnSource, cellsOf, type Projection } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bedrockInvocations } from './bedrock-invocations';

/** The columns of Bedrock's records that tell them from other texts. */
const TELLING = ['requestId', 'operation', 'modelId', 'input.inputTokenCount'];

/** Bedrock's invocation logs as CloudWatch gives them out: each record is a text of JSON in a column of the event. */
function inColumn(column: string, id: string, name: string, source: string): LogFormat {
  const projection = Object.fromEntries(
    Object.entries(bedrockInvocations.projection).map(([canonical, from]) => [canonical, inside(column, from)]),
  ) as Projection;
  return {
    ...bedrockInvocations,
    id,
    name,
    source: `${bedrockInvocations.source}; ${source}`,
    requires: [column, ...TELLING.map((key) => `${column}.${key}`)],
    projection,
    passOver: [
      {
        cell: { column, path: ['requestId'] },
        is: [''],
        says: 'events that are no model calls',
      },
    ],
  };
}

function inside(column: string, source: ColumnSource): ColumnSource {
  const moved = ({ column: key, path = [], ...rest }: Cell): Cell => ({ ...rest, column, path: [key, ...path] });
  if (source.from === 'first') return { ...source, of: source.of.map((part) => inside(column, part)) };
  if (source.from === 'cells' || source.from === 'sum') return { ...source, cells: source.cells.map(moved) };
  if (cellsOf(source).length > 0) throw new Error(`a source ${source.from} of Bedrock is not moved into a column`);
  return source;
}

export const bedrockLogsInsights = inColumn(
  '@message',
  'bedrock-logs-insights',
  'Amazon Bedrock invocation logs (CloudWatch Logs Insights)',
  'Amazon CloudWatch Logs user guide, Logs Insights: fields @timestamp and @message',
);

export const bedrockLogEvents = inColumn(
  'message',
  'bedrock-log-events',
  'Amazon Bedrock invocation logs (CloudWatch events)',
  'Amazon CloudWatch Logs API, FilterLogEvents and GetLogEvents: events[].message',
);
