import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { formatCount } from '../../wording/number';
import { LIMITS } from '../limits/limits';

/** A file inside a zip archive. Its name is shown to people and never used as a path. */
export type ZipMember = { name: string; stream: Readable };

/** Methods that yauzl unpacks: stored and deflated (APPNOTE.TXT 6.3.10, section 4.4.5). */
const UNPACKED = new Set([0, 8]);
/** What yauzl says of a name that could write outside a folder. */
const LEADS_OUT = /(absolute|invalid relative) path|invalid characters in fileName/;

const openZip = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(open);

/** A zip archive that is open: what is in it, and the bytes of each. Both throw UnreadableFile. */
export type Archive = {
  entries: () => AsyncGenerator<Entry>;
  openMember: (entry: Entry) => Promise<Readable>;
  close: () => void;
};

/** Opens a zip archive. Throws UnreadableFile for one that is damaged. */
export async function openArchive(name: string, path: string): Promise<Archive> {
  const archive = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw damaged(name);
  });
  return {
    entries: () => entriesOf(name, archive),
    openMember: (entry) => openReadable(name, archive, entry),
    close: () => archive.close(),
  };
}

/**
 * The files of a zip archive, one after the other; folders and what systems add (`__MACOSX`, hidden files) are passed over.
 * Throws UnreadableFile for an archive that is damaged, encrypted, packed in an unknown way, holds too many files or names that lead out of it.
 */
export async function* zipMembers(name: string, path: string): AsyncGenerator<ZipMember> {
  const archive = await openArchive(name, path);
  try {
    for await (const entry of archive.entries()) {
      if (/(^|\/)(\.|__MACOSX\/)|\/$/.test(entry.fileName)) continue;
      yield { name: `${name}/${entry.fileName}`, stream: await archive.openMember(entry) };
    }
  } finally {
    archive.close();
  }
}

async function* entriesOf(name: string, archive: ZipFile): AsyncGenerator<Entry> {
  if (archive.entryCount > LIMITS.members) {
    throw new UnreadableFile(
      `${name} holds more than ${formatCount(LIMITS.members)} files. Split it into several archives.`,
    );
  }
  for (let index = 0; index < archive.entryCount; index += 1) {
    // Listened for before it is asked for: the answer may come at once.
    const next = once(archive, 'entry');
    archive.readEntry();
    const [entry] = await next.catch((error: unknown) => {
      throw LEADS_OUT.test(String(error)) ? leadingOut(name) : damaged(name);
    });
    yield entry as Entry;
  }
}

async function openReadable(name: string, archive: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted()) {
    throw new UnreadableFile(`${name} is encrypted. Unpack it with its password and use the files inside.`);
  }
  if (!UNPACKED.has(entry.compressionMethod)) {
    throw new UnreadableFile(
      `${name} uses an unknown compression (zip method ${entry.compressionMethod}). Unpack it, or pack it with deflate.`,
    );
  }
  const opened = new Promise<Readable>((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  return opened.catch(() => {
    throw damaged(name);
  });
}

function leadingOut(name: string): UnreadableFile {
  return new UnreadableFile(
    `${name} holds a file whose path leads out of the archive (with .. or from the root). Pack the log without such paths.`,
  );
}

function damaged(name: string): UnreadableFile {
  return new UnreadableFile(`${name}: the zip archive is cut off or damaged. Copy or export the file again.`);
}
