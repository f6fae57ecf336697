import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../lib/logs/mapping/column-mapping';
import { query } from '../engine/import-files';
import { type Read, readFiles } from '../engine/read-files';
import { REPOSITORY } from '../run-whowaits';
import { zip } from './pack';
import { workbook } from './workbook';

const MADE = readFileSync(join(REPOSITORY, 'tests/fixtures/logs/containers/requests.xlsx'));
const CANARY = 'canary-7f3a9c';
const MAPPING: ColumnMapping = { columns: {}, constants: {} };

const read = (content: Uint8Array, mapping = MAPPING) => readFiles([{ name: 'book.xlsx', content }], mapping);
const rowsOf = (imported: Read) =>
  query(
    imported,
    'SELECT started_at, model, input_tokens, output_tokens, billed_usd, latency_ms FROM requests ORDER BY started_at',
  );
const notesOf = (imported: Read, code: string) =>
  imported.files.flatMap(({ notes }) => notes.filter((note) => note.code === code).map(({ says }) => says));

/** Cells of a row, as inline texts or numbers. */
const row = (number: number, ...cells: (string | number | null)[]) =>
  `<row r="${number}">${cells
    .map((cell, at) => {
      const where = `${String.fromCharCode(65 + at)}${number}`;
      if (cell === null) return `<c r="${where}" s="1"/>`;
      return typeof cell === 'number'
        ? `<c r="${where}"><v>${cell}</v></c>`
        : `<c r="${where}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    })
    .join('')}</row>`;
const HEADER = ['timestamp', 'model', 'input_tokens', 'output_tokens', 'cost_usd'] as const;
const LOG = `${row(1, ...HEADER)}${row(2, '2026-06-01T10:00:00Z', 'gpt-4o', 1000, 200, 0.0045)}${row(3, '2026-06-01T10:01:00Z', 'gpt-4o', 500, 100, 0.00225)}`;

describe('a workbook', () => {
  it('that a library wrote (write-excel-file 4.1.1) is read, its dates as times, without its prompts', async () => {
    const imported = await read(MADE);
    expect(imported).toMatchObject({ accepted: 2, duplicates: 0, rejects: [] });
    expect(await rowsOf(imported)).toEqual([
      {
        started_at: '2026-06-01 10:00:01',
        model: 'gpt-4o',
        input_tokens: '1000',
        output_tokens: '200',
        billed_usd: '0.004500000',
        latency_ms: 2300,
      },
      {
        started_at: '2026-06-01 22:30:00.5',
        model: 'gpt-4o-mini',
        input_tokens: '2000',
        output_tokens: '100',
        billed_usd: '0.000360000',
        latency_ms: 800,
      },
    ]);
    expect(JSON.stringify(await query(imported, 'SELECT * FROM requests'))).not.toContain(CANARY);
    expect(JSON.stringify(imported.files)).not.toContain(CANARY);
    expect(notesOf(imported, 'other-sheets')).toEqual([
      'book.xlsx has tables in several sheets. "Log" was read, "Summary" not. Name the one to read: --sheet "Summary"',
    ]);
  });

  it('in Excel’s own shape: shared and rich texts, 1904, formulas, 17 digits, a title above and a total below', async () => {
    // 44712.5 days after 1904-01-01 is 2026-06-01 12:00; 0.25 of a day more is 18:00.
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss;@"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    const texts = [
      'Usage of June',
      'timestamp',
      'model',
      'input_tokens',
      'output_tokens',
      'cost_usd',
      'prompt',
      '<r><rPr><b/></rPr><t>gpt-</t></r><r><t>4o</t></r><rPh sb="0" eb="1"><t>jee</t></rPh>',
      `${CANARY} &amp; &#10;_x000D_more`,
      'Total',
    ];
    const s = (cell: string, at: number) => `<c r="${cell}" t="s"><v>${at}</v></c>`;
    const sheet =
      `<row r="1">${s('A1', 0)}</row><row r="2"/>` +
      `<row r="4">${['A', 'B', 'C', 'D', 'E', 'F'].map((letter, at) => s(`${letter}4`, at + 1)).join('')}</row>` +
      `<row r="5"><c r="A5" s="1"><v>44712.5</v></c>${s('B5', 7)}<c r="C5"><f>500*2</f><v>1000</v></c><c r="D5"><v>2E2</v></c><c r="E5"><v>9.7287299999999993E-2</v></c>${s('F5', 8)}<c r="J5"><v>1</v></c></row>` +
      `<row r="9"><c r="A9" s="1"><v>44712.75</v></c><c r="B9" t="str"><f>B5</f><v>gpt-4o</v></c><c r="C9"><v>0</v></c><c r="D9" t="e"><v>#N/A</v></c><c r="E9"><v>9.0000000000000007E-7</v></c></row>` +
      `<row r="10">${s('A10', 9)}<c r="C10"><f>SUM(C5:C9)</f><v>1000</v></c><c r="E10"><v>0.0972882</v></c></row>`;
    const imported = await read(workbook({ sheets: { June: sheet }, texts, styles, from1904: true }));
    expect(imported).toMatchObject({ accepted: 2, rejects: [] });
    const rows = await rowsOf(imported);
    expect(rows).toMatchObject([
      {
        started_at: '2026-06-01 12:00:00',
        model: 'gpt-4o',
        input_tokens: '1000',
        output_tokens: '200',
        billed_usd: '0.097287300',
      },
      {
        started_at: '2026-06-01 18:00:00',
        model: 'gpt-4o',
        input_tokens: '0',
        output_tokens: null,
        billed_usd: '0.000000900',
      },
    ]);
    expect(notesOf(imported, 'total-row')).toEqual([
      'book.xlsx, row 10: the last row is the sum of the others, so it is left out.',
    ]);
    expect(notesOf(imported, 'cells-beside')).toEqual([expect.stringMatching(/: did not read 1 cell outside/)]);
    expect(JSON.stringify(await query(imported, 'SELECT * FROM requests'))).not.toContain(CANARY);
  });

  it('has its rows named by their numbers in the sheet where they can’t be read', async () => {
    const imported = await read(workbook({ sheets: { A: `${LOG}${row(20, 'soon', 'gpt-4o', 10, 1, 0.1)}` } }));
    expect(imported).toMatchObject({
      accepted: 2,
      rejects: [{ count: 1, examples: [{ file: 'book.xlsx', line: 20 }] }],
    });
  });

  it('is read from the sheet that is asked for, hidden ones too; else from the first that is shown and has a table', async () => {
    const other = LOG.replaceAll('gpt-4o', 'gpt-4o-mini');
    const book = workbook({ sheets: { Old: other, Cover: row(1, 'Report'), Log: LOG, Mini: other }, hidden: ['Old'] });
    const models = async (mapping: ColumnMapping) =>
      new Set((await rowsOf(await read(book, mapping))).map(({ model }) => model));
    expect(await models(MAPPING)).toEqual(new Set(['gpt-4o']));
    expect(await models({ ...MAPPING, sheet: 'mini' })).toEqual(new Set(['gpt-4o-mini']));
    expect(await models({ ...MAPPING, sheet: 'Old' })).toEqual(new Set(['gpt-4o-mini']));
    await expect(read(book, { ...MAPPING, sheet: 'July' })).rejects.toThrow(
      'book.xlsx has no sheet "July". It has: "Old", "Cover", "Log", "Mini".',
    );
    await expect(read(book, { ...MAPPING, sheet: 'Cover' })).rejects.toThrow(/sheet "Cover" of book.xlsx has no table/);
  });

  it('is refused with its other sheets where the first table is no log', async () => {
    const book = workbook({ sheets: { People: `${row(1, 'city', 'height')}${row(2, 'Bern', 3)}`, Log: LOG } });
    await expect(read(book)).rejects.toThrow(/sheet "People"\. There are also tables in "Log"\..*--sheet "Log"/);
  });

  it('lies in a zip archive, beside other logs', async () => {
    const csv = 'timestamp,model,input_tokens,output_tokens\n2026-06-02T10:00:00Z,gpt-4o,7,1\n';
    const imported = await readFiles([
      { name: 'logs.zip', content: zip({ 'a/book.xlsx': workbook({ sheets: { Log: LOG } }), 'b.csv': csv }) },
    ]);
    expect(imported).toMatchObject({ accepted: 3, files: [{ name: 'logs.zip/a/book.xlsx', rows: 2 }, { rows: 1 }] });
  });

  it('keeps money of another currency from being taken for dollars', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$€-407]\\ #,##0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
    const euros = `<row r="4"><c r="A4" t="str"><v>2026-06-01T11:00:00Z</v></c><c r="B4" t="str"><v>gpt-4o</v></c><c r="C4"><v>5</v></c><c r="D4"><v>5</v></c><c r="E4" s="1"><v>3</v></c></row>`;
    const imported = await read(workbook({ sheets: { Log: `${LOG}${euros}` }, styles }));
    expect(await query(imported, 'SELECT sum(billed_usd) AS usd FROM requests')).toEqual([{ usd: '0.006750000' }]);
    expect(imported.files[0]?.notes.map(({ says }) => says).join()).toContain('EUR');
  });
});

describe('a hostile workbook is contained:', () => {
  const bombs: [what: string, content: () => Uint8Array, says: RegExp][] = [
    ['a sheet of zeros', () => workbook({ sheets: { A: ' '.repeat(80 << 20) } }), /more than 500 times its size/],
    ['empty rows', () => workbook({ sheets: { A: '<row/>'.repeat(1_100_000) } }), /more rows than a sheet can hold/],
    [
      'millions of empty cells',
      () => workbook({ sheets: { A: `<row r="1">${'<c/>'.repeat(20_000)}</row>`.repeat(1000) } }),
      /more columns than a sheet can hold/,
    ],
    [
      'one wide cell in each of a million rows',
      () => workbook({ sheets: { A: `${row(1, 'a', 'b')}${'<row><c r="XFD1"/></row>'.repeat(1_000_000)}` } }),
      /has no table/,
    ],
    [
      'spaces among the shared texts',
      () =>
        workbook({
          sheets: { A: LOG },
          more: { 'xl/sharedStrings.xml': `<sst><si/>${' '.repeat(70 << 20)}</sst>` },
        }),
      /more than 500 times its size/,
    ],
    [
      'millions of empty shared texts',
      () =>
        workbook({
          sheets: { A: LOG },
          more: { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat((1 << 20) + 1000)}</sst>` },
        }),
      /far more texts than its sheets have cells/,
    ],
    [
      'entities inside entities',
      () =>
        workbook({
          sheets: { A: LOG },
          more: {
            'xl/sharedStrings.xml':
              '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
          },
        }),
      /has a document type/,
    ],
    [
      'an entity of its own',
      () => workbook({ sheets: { A: `${LOG}${row(4, '&b;')}` } }),
      /XML in the workbook is damaged/,
    ],
    ['elements inside elements', () => workbook({ sheets: { A: '<row>'.repeat(100_000) } }), /is damaged/],
    [
      'an element of many attributes',
      () => workbook({ sheets: { A: `<row ${Array.from({ length: 5000 }, (_, n) => `a${n}="1"`).join(' ')}/>` } }),
      /is damaged/,
    ],
    ['a name without an end', () => workbook({ sheets: { A: `<${'x'.repeat(1 << 20)}` } }), /is damaged/],
    ['a sheet cut short', () => workbook({ sheets: { A: `${LOG}</sheetData>` } }), /is damaged/],
    [
      'a binary workbook',
      () =>
        workbook({
          sheets: {},
          more: {
            '_rels/.rels':
              '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          },
        }),
      /binary workbook/,
    ],
  ];
  it.each(bombs)('%s', async (_, content, says) => {
    await expect(read(content())).rejects.toThrow(says);
  });

  it('a row longer than a line may be is left out, and the others are read', async () => {
    const imported = await read(
      workbook({ sheets: { Log: `${LOG}${row(4, '2026-06-01T10:02:00Z', 'x'.repeat(17 << 20), 5, 5, 5)}` } }),
    );
    expect(imported).toMatchObject({
      accepted: 2,
      rejects: [{ reason: 'too-long', count: 1, examples: [{ line: 4 }] }],
    });
  });
});
