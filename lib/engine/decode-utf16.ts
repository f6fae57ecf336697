import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Copies a UTF-16 file as UTF-8; its byte order mark, where it has one, goes. */
export async function copyAsUtf8(source: string, target: string, byteOrder: 'le' | 'be'): Promise<void> {
  const decoder = new TextDecoder(`utf-16${byteOrder}`);
  async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  await pipeline(createReadStream(source), decoded, createWriteStream(target, { mode: 0o600 }));
}
