import * as z from 'zod';
import type { FileShape } from '../../logs/files/file-shape';
import type { Preview } from '../../logs/files/preview-file';
import type { JsonPlace } from '../../logs/json/json-place';

/*
 * The answer to a preview of a file. A page makes the same preview of a small file without the server and without zod,
 * so `lib/logs` has only the types. Unknown fields are refused, so that none is dropped unnoticed.
 */

const steps = z.array(z.union([z.string(), z.number()]));
const records = z.array(z.array(z.string()));
const columns = z.array(z.string());

const placeSchema: z.ZodType<JsonPlace> = z.strictObject({
  level: z.number().int().nonnegative(),
  keys: steps,
  attribute: z.string().exactOptional(),
  texts: z.array(steps).exactOptional(),
  holds: z.enum(['objects', 'lists', 'mixed']).exactOptional(),
  empty: z.literal(true).exactOptional(),
});
const paths = z.record(z.string(), placeSchema);

const shapeSchema: z.ZodType<FileShape> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('csv'),
    delimiter: z.string(),
    columns,
    paths: paths.exactOptional(),
    linesAboveHeader: z.number().int().nonnegative(),
    timeZone: z.string().exactOptional(),
    decimalComma: z.boolean(),
    named: z.literal(true).exactOptional(),
    repeated: z.record(z.string(), columns.readonly()).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('jsonl'), columns, paths, records: records }),
  z.strictObject({
    kind: z.literal('parquet'),
    types: z.record(z.string(), z.string()),
    columns,
    paths,
    records: records,
  }),
]);

export const previewSchema: z.ZodType<Preview> = z.object({
  shape: shapeSchema,
  rows: z.array(z.array(z.string())),
  sheets: z.object({ read: z.string(), all: columns.readonly() }).exactOptional(),
});
