/** What it takes to read the bytes of the file, and to unpack them where they are packed. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { contest } from './contest';

await contest(async (path) => {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  let bytes = 0;
  for await (const chunk of path.endsWith('.gz') ? file.pipe(createGunzip({ chunkSize: 1 << 18 })) : file)
    bytes += (chunk as Buffer).length;
  return bytes;
});
