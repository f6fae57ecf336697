import { describe, expect, it } from 'vitest';
import { query } from '../import-files';
import { readFiles } from '../read-files';

const HEADER = 'timestamp,input_tokens,Modell für,prompt';
const row = (minute: number, application: string, prompt: string) =>
  `2026-11-02T09:${String(minute).padStart(2, '0')}:00Z,10,${application},${prompt}`;
const lines = (count: number, application: string, prompt = 'p') =>
  `${[HEADER, ...Array.from({ length: count }, (_, index) => row(index % 60, application, prompt))].join('\n')}\n`;
const says = (notes: { code: string; says: string }[] | undefined) =>
  notes?.find(({ code }) => code === 'not-utf-8')?.says;

describe('text that is not UTF-8 costs no row', () => {
  it('Latin-1 and Windows-1252 keep their letters, in names of columns too', async () => {
    const content = Buffer.from(lines(3, 'café'), 'latin1');
    const imported = await readFiles([{ name: 'log.csv', content }], { columns: { 'Modell für': 'application' } });
    expect(imported).toMatchObject({ accepted: 3, rejects: [] });
    expect(await query(imported, 'SELECT DISTINCT application FROM requests')).toEqual([{ application: 'café' }]);
    expect(says(imported.files[0]?.notes)).toMatch(/^log\.csv is not UTF-8.*Windows-1252/);
  });

  it('also where the first such letter lies far behind, and UTF-8 before it stays what it is', async () => {
    for (const [before, after, name] of [
      ['plain', 'café', 'café'],
      ['naïve', 'caf\uFFFD', 'na\u00efve'],
    ] as const) {
      const many = lines(40_000, before, 'x'.repeat(60)).replace(' für', '');
      const content = Buffer.concat([Buffer.from(many), Buffer.from(row(1, 'café', 'p'), 'latin1')]);
      const imported = await readFiles([{ name: 'log.csv', content }], { columns: { Modell: 'application' } });
      expect(imported.accepted).toBe(40_001);
      const names = await query(imported, 'SELECT DISTINCT application AS name FROM requests');
      expect(names.map(({ name: one }) => one)).toEqual(expect.arrayContaining([after, name]));
    }
  });

  it.each(['lines', 'array'])('characters that are cut off inside a prompt cost nothing (%s)', async (layout) => {
    const object = (prompt: Buffer) =>
      Buffer.concat([
        Buffer.from('{"timestamp": "2026-11-02T09:00:00Z", "input_tokens": 10, "app": "für", "prompt": "'),
        prompt,
        Buffer.from('"}'),
      ]);
    const records = [Buffer.from('café'), Buffer.from('café').subarray(0, 4), Buffer.from('🚀').subarray(0, 3)].map(
      object,
    );
    const joined = records.flatMap((record, index) =>
      index > 0 ? [Buffer.from(layout === 'lines' ? '\n' : ',\n'), record] : [record],
    );
    const content = Buffer.concat(layout === 'lines' ? joined : [Buffer.from('['), ...joined, Buffer.from(']')]);
    const imported = await readFiles([{ name: 'log.json', content }]);
    expect(imported).toMatchObject({ accepted: 3, rejects: [] });
    expect(await query(imported, 'SELECT DISTINCT application FROM requests')).toEqual([{ application: 'für' }]);
    expect(says(imported.files[0]?.notes)).toMatch(/has bytes that are not UTF-8/);
  });

  it('UTF-8 is left alone, wherever a piece of it ends inside a character', async () => {
    const content = lines(60_000, 'プロジェクト', '…🚀');
    const imported = await readFiles([{ name: 'log.csv', content }], { columns: { 'Modell für': 'application' } });
    expect(imported).toMatchObject({ accepted: 60_000, rejects: [] });
    expect(says(imported.files[0]?.notes)).toBeUndefined();
  });
});
