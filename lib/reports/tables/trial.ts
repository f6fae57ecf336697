import type { MappingTrial } from '../answers/mapping-trial';
import type { Table } from './table';

type Request = MappingTrial['requests'][number];

/** The first requests of a file as they would be stored, without prompts and answers. */
export function trialTable(
  requests: readonly Request[],
  names: readonly string[],
): Table<{ place: number; request: Request }> {
  return {
    title: 'First requests',
    sentence: 'The first requests as they would be stored, without prompts and answers',
    // Two requests may be equal, so their places are their ids.
    rows: requests.map((request, place) => ({ place, request })),
    id: ({ place }) => String(place),
    columns: names.map((name) => ({
      key: name,
      head: name,
      unit: 'text',
      value: ({ request }) => request[name] ?? null,
    })),
  };
}
