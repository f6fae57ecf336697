import { expect, it } from 'vitest';
import { seededRandom } from '../../../lib/cost/assumptions/points';
import { previewTexts } from '../../../lib/logs/files/preview-file';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { columnLabels, listColumns } from '../../../lib/logs/mapping/column-labels';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';
import { keptColumns } from '../../../lib/logs/mapping/match-mapping';
import { proposeMapping } from '../../../lib/logs/mapping/propose-mapping';
import { planReading } from '../../../lib/logs/read-plan';
import { logFixtures, quotedCanary, spoilt } from '../../fixtures/spoilt-logs';

const REFUSALS = 1000;
const NOW = Date.UTC(2026, 10, 21);

/** What is said of a file: why it is refused, or what its columns are called. */
async function saidOf(name: string, bytes: Buffer, proposes: boolean): Promise<{ said: string[]; refused: boolean }> {
  const said: string[] = [];
  let refused = false;
  const refusal = (error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    refused = true;
    said.push(error.message);
  };
  try {
    for await (const preview of previewTexts(name, new Blob([bytes as BlobPart]))) {
      const { shape } = preview;
      said.push(listColumns(shape), ...columnLabels(shape).values(), ...keptColumns(shape.columns, NO_MAPPING));
      if (proposes) said.push(...proposeMapping(preview, NOW).columns.map(({ label }) => label));
      for (const columns of [{}, { 'no such column': 'input_tokens' }]) {
        try {
          planReading(name, shape, { columns, constants: {} });
        } catch (error) {
          refusal(error);
        }
      }
    }
  } catch (error) {
    refusal(error);
  }
  return { said, refused };
}

it('a thousand refusals of spoilt logs quote nothing that they hold', async () => {
  const random = seededRandom(2);
  const fixtures = logFixtures();
  let refusals = 0;
  for (let round = 0; refusals < REFUSALS; round += 1) {
    expect(round).toBeLessThan(200);
    for (const { name, bytes } of fixtures) {
      const mutant = spoilt(bytes, random);
      const { said, refused } = await saidOf(name, mutant, round % 10 === 0);
      if (refused) refusals += 1;
      const quoting = said.filter((text) => quotedCanary(text) !== null);
      expect(quoting, `${name}, round ${round}`).toEqual([]);
    }
  }
});
