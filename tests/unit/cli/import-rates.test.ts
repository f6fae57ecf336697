import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFileSchema, catalogueOf } from '../../../lib/pricing/catalogue/catalogue';

const folder = mkdtempSync(join(tmpdir(), 'whowaits-rates-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** As one file it starts in a tenth of the time that tsx takes. */
const program = join(folder, 'import-rates.mjs');

const HEADER =
  'source,source_date,provider,model,region,tier,context_band,input_usd_per_mtok,cache_read_usd_per_mtok,' +
  'cache_write_5m_usd_per_mtok,cache_write_1h_usd_per_mtok,output_usd_per_mtok';
const ROWS = [
  'portkey-models,2026-08-21,openai,gpt-x,"us,eu,jp",standard,,2.2,,,,8.8',
  'litellm,2026-08-01,openai,gpt-x,default,standard,,2.0,0.5,,,8.0',
  'litellm,2026-08-01,openai,gpt-x,default,batch,,0.1,,,,0.4',
];

function importRates(rows: string[], name: string, options: string[] = []) {
  const [csv, out] = [join(folder, `${name}.csv`), join(folder, `${name}.json`)];
  writeFileSync(csv, [HEADER, ...rows, ''].join('\n'));
  const run = spawnSync(process.execPath, [program, csv, '--out', out, ...options], { encoding: 'utf8' });
  return { ...run, out };
}

describe('import-rates', () => {
  let good: ReturnType<typeof importRates>;
  beforeAll(() => {
    buildSync({
      ...{ entryPoints: ['lib/maintain/import-rates.ts'], outfile: program },
      ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' },
    });
    good = importRates(ROWS, 'good');
  });

  it('writes a catalogue, one rate a line, and prints what it refused', () => {
    const { status, stdout, out } = good;
    expect(status).toBe(0);
    const text = readFileSync(out, 'utf8');
    const { rates, checkedOn } = catalogueOf(catalogueFileSchema.parse(JSON.parse(text)));
    expect(checkedOn).toBe('2026-08-21');
    const imported = rates
      .filter((rate) => rate.model === 'gpt-x')
      .map((rate) => [rate.region, rate.tier, rate.usd.input]);
    expect(imported).toEqual([
      ['default', 'standard', 2],
      ['eu', 'standard', 2.2],
      ['us', 'standard', 2.2],
    ]);
    expect(text.split('\n').filter((line) => line.includes('"gpt-x"'))).toHaveLength(3);
    expect(stdout).toContain('batch-ratio:\n  litellm model_prices 2026-08-01: openai gpt-x batch');
  });

  it('with --review prints what there is to look at, and writes nothing', () => {
    const { status, stdout, out } = importRates(ROWS, 'review', ['--review']);
    expect(status).toBe(0);
    expect(stdout).toContain('3 rows read');
    expect(stdout).toMatch(/^ {2}openai gpt-x standard default over 0: none -> 2\/0\.5\/8$/m);
    expect(stdout).toMatch(/^ {2}openai gpt-4o standard default over 0: 2\.5\/1\.25\/10 -> none$/m);
    expect(() => readFileSync(out)).toThrow();
  });

  it('writes the same bytes whatever the order of the rows', () => {
    const reversed = importRates([...ROWS].reverse(), 'reversed');
    expect(readFileSync(reversed.out, 'utf8')).toBe(readFileSync(good.out, 'utf8'));
  });

  it('names the line of a row that is no price, and writes nothing', () => {
    const { status, stderr, out } = importRates(
      [...ROWS, 'litellm,2026-08-01,openai,gpt-y,default,standard,,cheap,,,,1'],
      'bad',
    );
    expect(status).not.toBe(0);
    expect(stderr).toContain('bad.csv, line 5');
    expect(() => readFileSync(out)).toThrow();
  });
});
