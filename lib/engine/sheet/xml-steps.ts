import sax from 'sax';
import { UnreadableFile } from '../../logs/files/unreadable-file';

export type XmlReader = {
  /** Names come without their prefix: some programs write `x:row`. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** A long text comes in pieces. */
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Parts of a workbook are nested some ten deep, and an element has some twenty attributes. */
const MOST_DEEP = 64;
const MOST_ATTRIBUTES = 256;

/**
 * Reads XML piece by piece and yields after each, so that the caller can take what was read. Memory is bounded by sax's buffers
 * (64 KiB). Document types are refused, so that no entity is ever expanded. Throws UnreadableFile.
 */
export async function* xmlSteps(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  reader: XmlReader,
): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false });
  const damaged = () =>
    new UnreadableFile(`${file}: the XML in the workbook is damaged. Save or export the file again.`);
  let depth = 0;
  let attributes = 0;
  parser.onerror = () => {
    throw damaged();
  };
  parser.ondoctype = () => {
    throw new UnreadableFile(
      `${file}: the workbook has a document type declaration, which no spreadsheet has. Save it as CSV.`,
    );
  };
  parser.onattribute = () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw damaged();
  };
  parser.onopentag = (tag) => {
    depth += 1;
    attributes = 0;
    if (depth > MOST_DEEP) throw damaged();
    reader.open?.(localName(tag.name), tag.attributes as Record<string, string>);
  };
  parser.ontext = (text) => reader.text?.(text);
  parser.oncdata = (text) => reader.text?.(text);
  parser.onclosetag = (name) => {
    depth -= 1;
    reader.close?.(localName(name));
  };
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.write(decoder?.decode() ?? '').close();
  yield;
}

/** Reads the whole of a small part. */
export async function readXml(file: string, bytes: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  for await (const _ of xmlSteps(file, bytes, reader));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-8 or UTF-16, which XML may use without a declaration. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
