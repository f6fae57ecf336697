import path from 'node:path';
import { NO_MAPPING } from '../../logs/mapping/column-mapping';
import { projectRoot } from '../../store/folders/project-root';
import type { LogInput } from './audit-input';

const FILE = 'sample-log-synthetic.csv.gz';

/** The sample as a log, which is part of this installation. Its gateway works out its costs from list prices. */
export function sampleLog(name: string): LogInput {
  const files = [{ name: FILE, path: path.join(projectRoot(), 'public', FILE) }];
  return { name, kind: 'log', files, mapping: { ...NO_MAPPING, costs: 'estimate' }, recognise: false, days: null };
}
