import { READ_COLUMN_NAMES, type ReadColumn } from '../columns/canonical-columns';
import type { DurationUnit, Projection } from '../columns/column-source';
import { detectFormat } from '../detect-format';
import { type Preview, samplesOf } from '../files/preview-file';
import { proposeColumns } from '../names/propose-columns';
import { columnLabels, isIdentifier } from './column-labels';
import type { ColumnMapping } from './column-mapping';

/** What a file column is. `canonical` null means that it is not read. */
export type ColumnChoice = { column: string; canonical: ReadColumn | null; unit: DurationUnit | null };

/**
 * A computed choice, its confidence (0 to 1), its evidence, and whether it holds long texts. `label` is the column's
 * name where its values are shown beside it to the file's owner: its own name if it has the form of one, else the name
 * that messages may use.
 */
export type ProposedColumn = ColumnChoice & {
  label: string;
  confidence: number;
  because: 'format' | 'name' | 'content' | 'both' | null;
  prose: boolean;
};

/**
 * `format` is the name of the file's known format, null for any other. `instead` is what to use if the format can't be
 * audited. `projection` is what is read without a mapping.
 */
export type ProposedMapping = {
  format: string | null;
  instead: string | null;
  projection: Projection;
  columns: ProposedColumn[];
};

/** Proposes how to read a file from its first rows. `now` is in ms since 1970. */
export function proposeMapping(preview: Preview, now: number): ProposedMapping {
  const { columns } = preview.shape;
  const { id, name, projection, instead = null } = detectFormat(columns, preview.shape.paths);
  const labels = columnLabels(preview.shape);
  const proposals = proposeColumns(columns, samplesOf(preview), now, preview.shape.paths).map((proposal) => ({
    ...proposal,
    label: isIdentifier(proposal.column) ? proposal.column : (labels.get(proposal.column) ?? 'a column'),
  }));
  if (id === 'named-columns') return { format: null, instead, projection, columns: proposals };
  // A known format knows its columns, including traps that names don't show.
  const known = new Map(
    READ_COLUMN_NAMES.flatMap((canonical) =>
      columnsOf(projection, canonical).map((column) => [column, canonical] as const),
    ),
  );
  const taken = proposals.map((proposal) => {
    const canonical = known.get(proposal.column);
    return canonical === undefined
      ? { ...proposal, canonical: null, confidence: 0, because: null, unit: null }
      : { ...proposal, canonical, confidence: 1, because: 'format' as const, unit: null };
  });
  return { format: name, instead, projection, columns: taken };
}

/**
 * The mapping for the user's choices. Columns that a known format reads anyway are left to it. A column that would be
 * read, but that the user turned off, is ignored by name.
 */
export function mappingOf(choices: readonly ColumnChoice[], { format, projection }: ProposedMapping): ColumnMapping {
  const mapped = choices.flatMap(({ column, canonical, unit }) =>
    canonical === null || (format !== null && columnsOf(projection, canonical).includes(column))
      ? []
      : [{ column, canonical, unit }],
  );
  const units = mapped.flatMap(({ canonical, unit }) =>
    unit !== null && (canonical === 'latency_ms' || canonical === 'first_token_ms') ? [[canonical, unit] as const] : [],
  );
  const read = new Set(READ_COLUMN_NAMES.flatMap((canonical) => columnsOf(projection, canonical)));
  const ignored = choices.flatMap(({ column, canonical }) => (canonical === null && read.has(column) ? [column] : []));
  return {
    columns: Object.fromEntries(mapped.map(({ column, canonical }) => [column, canonical])),
    constants: {},
    ...(units.length > 0 ? { units: Object.fromEntries(units) } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
  };
}

/** File columns that are a canonical column as a whole. */
function columnsOf(projection: Projection, canonical: ReadColumn): string[] {
  const source = projection[canonical];
  return source?.from === 'cells'
    ? source.cells
        .filter(({ path = [], attribute }) => path.length === 0 && attribute === undefined)
        .map(({ column }) => column)
    : [];
}
