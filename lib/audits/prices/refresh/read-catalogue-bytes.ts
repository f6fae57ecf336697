import { gunzipSync } from 'node:zlib';
import type { ReadCatalogue } from '../../../pricing/sources/formats/public-catalogue';
import { NoCatalogue, readPiAi, readPublicCatalogue } from '../../../pricing/sources/formats/read-public-catalogue';
import { isTar, untar } from './untar';

/** The largest catalogue of today has 5 MB, and pi-ai's package 20 MB unpacked. */
export const MOST_BYTES = 100e6;
const TOO_LARGE = 'It is larger than 100 MB, as no public catalogue is.';
const DATA = 'package/dist/providers/data/';

/**
 * Reads a public catalogue from its bytes: JSON, an npm package (.tgz) of pi-ai, or either packed with gzip. `day` is the
 * day it stands for; pi-ai's package has its own, which holds unless `given`. Throws NoCatalogue.
 */
export function readCatalogueBytes(bytes: Buffer, day: string, given: boolean): ReadCatalogue {
  if (bytes.length > MOST_BYTES) throw new NoCatalogue(TOO_LARGE);
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unzipped(bytes) : bytes;
  if (!isTar(plain)) return readPublicCatalogue(plain.toString('utf8'), day);
  try {
    const files = untar(plain, (path) => path.startsWith(DATA) && !path.slice(DATA.length).includes('/'));
    const byName = new Map([...files].map(([path, text]) => [path.slice(DATA.length), text]));
    return readPiAi(byName, given ? day : null);
  } catch (error) {
    if (error instanceof RangeError) throw new NoCatalogue(error.message);
    throw error;
  }
}

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const large = error instanceof RangeError;
    throw new NoCatalogue(large ? TOO_LARGE : 'It is packed with gzip, and damaged.');
  }
}
