import { plainName } from '../../workloads/key/plain-name';
import type { Projection } from '../columns/column-source';
import type { JsonPlace } from '../json/json-place';
import { objectOf } from './objects-around';

/** What stands in for a name that a row leaves empty: the model that was asked for, an error's object, the answer's id. */
export function standInForEmpty(
  projection: Projection,
  columns: readonly string[],
  placeOf: (column: string) => JsonPlace | undefined,
): void {
  const { model, requested_model: asked, request_id: id, input_tokens: input } = projection;
  if (model?.from === 'cells' && asked?.from === 'cells')
    projection.model = { ...model, cells: [...model.cells, ...asked.cells] };
  const failure = columns.find((column) => ERRORS.has(plainName(column)) && placeOf(column)?.holds === 'objects');
  if (projection.status === undefined && failure !== undefined)
    projection.status = { from: 'cells', cells: [{ column: failure }], rename: { '*': 'failure' } };
  const usage = objectOf(input?.from === 'cells' ? (input.cells[0]?.column ?? '') : '');
  const answer = `${objectOf(usage)}.id`;
  if (!usage.includes('.') || !columns.includes(answer) || placeOf(answer)?.level !== 0) return;
  // An event that tells of an answer again has the answer's id. Some servers' ids are short, and repeat.
  const ofAnswer = { from: 'cells', cells: [{ column: answer }], pick: '^(.{16,})$' } as const;
  projection.request_id = id === undefined ? ofAnswer : { from: 'first', of: [ofAnswer, id] };
}

/** Names of errors. As an object it says that the row failed. */
const ERRORS = new Set(['error', 'error_info', 'exception']);
