import type { Engine } from '../../engine/process/run-engine';
import type { InputFile } from '../../engine/unpack/unpack-file';
import { type ColumnMapping, layMapping } from '../../logs/mapping/column-mapping';
import { savedMappings } from './mappings';

/** How files are read: by a saved mapping, whose name it is, or by what was said of them alone (`name` null). */
export type Recognised = { mapping: ColumnMapping; name: string | null };

/**
 * Looks for a saved mapping that fits all files by their columns; what was said of the files goes before what it says.
 * `directory` is for the work alone.
 */
export async function recogniseMapping(
  files: InputFile[],
  said: ColumnMapping,
  directory: string,
  engine: Engine,
): Promise<Recognised> {
  const saved = await savedMappings();
  if (saved.length === 0) return { mapping: said, name: null };
  const { id } = await engine.recognise({ files, saved, directory });
  const fitting = saved.find((mapping) => mapping.id === id);
  if (fitting === undefined) return { mapping: said, name: null };
  return { mapping: layMapping(fitting.mapping, said), name: fitting.name };
}
