import type { Engine } from '../../engine/process/run-engine';
import type { InputFile } from '../../engine/unpack/unpack-file';
import { type ColumnMapping, layMapping } from '../../logs/mapping/column-mapping';
import { savedMappings } from './mappings';

/** How files are read: by a saved mapping, with its name, or only by what the user set (`name` null). */
export type Recognised = { mapping: ColumnMapping; name: string | null };

/**
 * Looks for a saved mapping that fits the columns of all files. What the user set overrides it. `directory` is for this
 * work alone.
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
