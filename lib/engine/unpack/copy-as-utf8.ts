import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Copies a file as UTF-8 without a byte order mark. Invalid bytes become U+FFFD. */
export async function copyAsUtf8(
  source: string,
  target: string,
  encoding: 'utf-16le' | 'utf-16be' | 'windows-1252' | 'utf-8',
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  }
  await pipeline(createReadStream(source), decoded, createWriteStream(target, { mode: 0o600 }));
}
