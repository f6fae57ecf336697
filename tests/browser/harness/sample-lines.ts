import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { REPOSITORY } from '../../integration/run-whowaits';

export const SAMPLE = readFileSync(join(REPOSITORY, 'public/sample-log-synthetic.csv.gz'));

/** The sample's requests of these applications alone, which takes a moment to audit. A name can be given to each instead of its own. */
export function sampleOf(applications: Readonly<Record<string, string>>): Buffer {
  const [header = '', ...lines] = gunzipSync(SAMPLE).toString('utf8').trimEnd().split('\n');
  const at = header.split(',').indexOf('application');
  const chosen = lines.flatMap((line) => {
    const cells = line.split(',');
    const name = applications[cells[at] ?? ''];
    return name === undefined ? [] : [cells.with(at, name).join(',')];
  });
  return Buffer.from(`${[header, ...chosen].join('\n')}\n`);
}
