import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * A Prisma generator (JSON-RPC over standard input and error) that writes the datamodel as Prisma reads it, in JSON,
 * to the output that the schema names.
 */
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (method === 'generate') writeFileSync(params.generator.output.value, JSON.stringify(params.dmmf.datamodel));
  const result = method === 'getManifest' ? { manifest: { prettyName: 'datamodel', defaultOutput: '.' } } : null;
  process.stderr.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
}
