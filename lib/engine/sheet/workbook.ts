import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { LIMITS } from '../limits/limits';
import type { UnpackBudget } from '../limits/unpack-budget';
import { builtInLook, type CellLook, lookOf, PLAIN } from './cell-look';
import { Parts } from './parts';
import { SharedTexts } from './shared-texts';
import { readXml, xmlSteps } from './xml-steps';

export type Sheet = { name: string; part: string; hidden: boolean };

/** A workbook without its cells. `looks` are by the style number of a cell. Close it after reading. */
export type Workbook = {
  name: string;
  parts: Parts;
  sheets: readonly Sheet[];
  from1904: boolean;
  looks: readonly CellLook[];
  texts: SharedTexts;
  close: () => void;
};

type Relation = { id: string; kind: string; part: string };

/** The most shared texts: 30 columns of them in all rows of a sheet. */
const MOST_TEXTS = 32 * 2 ** 20;

/** The shortest cell with a shared text is `<c t="s"><v>0</v></c>`. A workbook may keep some texts that no cell has any more. */
const CELL_BYTES = 22;
const UNUSED_TEXTS = 2 ** 20;

/**
 * Opens an .xlsx (ECMA-376, transitional and strict) without its cells. Null for an archive that is not from Office. The shared texts
 * are unpacked into `directory`. Throws UnreadableFile.
 */
export async function openWorkbook(
  name: string,
  file: string,
  directory: string,
  budget: UnpackBudget,
): Promise<Workbook | null> {
  const parts = await Parts.open(name, file, budget);
  if (parts === null) return null;
  let texts: SharedTexts | undefined;
  try {
    const main = (await relationsOf(name, parts, '')).find(({ kind }) => kind === 'officeDocument')?.part;
    if (main === undefined || !main.endsWith('.xml') || !/(^|\/)xl\//i.test(main))
      throw otherDocument(name, main ?? '');
    const relations = await relationsOf(name, parts, main);
    const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.part;
    texts = new SharedTexts(path.join(directory, `${randomUUID()}.texts`));
    const sheets = relations.filter(({ kind }) => kind === 'worksheet');
    const cells = sheets.reduce((bytes, { part }) => bytes + parts.size(part), 0) / CELL_BYTES;
    await readTexts(name, parts, partOf('sharedStrings'), texts, Math.min(MOST_TEXTS, UNUSED_TEXTS + cells));
    const book = await readMain(name, parts, main, relations);
    const looks = await readLooks(name, parts, partOf('styles'));
    const close = () => {
      texts?.close();
      parts.close();
    };
    return { name, parts, ...book, looks, texts, close };
  } catch (error) {
    texts?.close();
    parts.close();
    throw error;
  }
}

function otherDocument(name: string, main: string): UnreadableFile {
  return new UnreadableFile(
    main.endsWith('.bin')
      ? `${name} is a binary workbook (.xlsb). Save it as .xlsx or CSV.`
      : `${name} is an Office document without a sheet. Export the requests as .xlsx, CSV or JSON lines.`,
  );
}

/** The references of a part. '' is the workbook as a whole. */
async function relationsOf(name: string, parts: Parts, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  await readXml(name, parts.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open: (element, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (element !== 'Relationship' || relations.length >= LIMITS.members) return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      relations.push({ id, kind, part: path.posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1) });
    },
  });
  return relations;
}

async function readMain(
  name: string,
  parts: Parts,
  main: string,
  relations: readonly Relation[],
): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(name, parts.read(main), {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (element !== 'sheet') return;
      const [, id] = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id')) ?? [];
      const relation = relations.find((one) => one.id === id && one.kind === 'worksheet');
      // A chart has a sheet of its own, without cells.
      if (relation === undefined || !parts.has(relation.part)) return;
      sheets.push({ name: attributes.name ?? '', part: relation.part, hidden: /hidden/i.test(attributes.state ?? '') });
    },
  });
  return { sheets, from1904 };
}

async function readLooks(name: string, parts: Parts, part: string | undefined): Promise<CellLook[]> {
  const codes = new Map<number, string>();
  const looks: CellLook[] = [];
  let inCells = false;
  if (part === undefined) return looks;
  await readXml(name, parts.read(part), {
    open: (element, { numFmtId, formatCode }) => {
      if (element === 'cellXfs') inCells = true;
      if (element === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (element !== 'xf' || !inCells) return;
      const code = codes.get(Number(numFmtId));
      looks.push(numFmtId === undefined ? PLAIN : code === undefined ? builtInLook(Number(numFmtId)) : lookOf(code));
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return looks;
}

/** A text may have several runs with their own fonts. Its pronunciation (`rPh`) is not part of it. */
async function readTexts(
  name: string,
  parts: Parts,
  part: string | undefined,
  texts: SharedTexts,
  most: number,
): Promise<void> {
  if (part === undefined) return;
  let text = '';
  let inText = false;
  let aside = 0;
  let count = 0;
  const steps = xmlSteps(name, parts.read(part), {
    open: (element) => {
      if (element === 'rPh') aside += 1;
      inText = element === 't' && aside === 0;
    },
    text: (piece) => {
      // A text that is longer than a line may be is cut, and its row is then too long.
      if (inText && text.length <= LIMITS.lineBytes) text += piece;
    },
    close: (element) => {
      inText = false;
      if (element === 'rPh') aside -= 1;
      if (element !== 'si') return;
      count += 1;
      if (count > most)
        throw new UnreadableFile(`${name} has far more texts than its sheets have cells. Save it as CSV.`);
      texts.add(text);
      text = '';
    },
  });
  for await (const _ of steps);
  texts.flush();
}
