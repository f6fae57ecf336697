import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Generates the database client from prisma/schema.prisma, as `prisma generate` does, with the two packages that the
 * command does it with: the whole `prisma` brings its studio and servers, some of which Node 20 cannot run.
 */
// The generator's ES modules name files that are not there.
const require = createRequire(import.meta.url);
const { getGenerators, loadSchemaContext } = require('@prisma/internals');
const { PrismaClientTsGenerator } = require('@prisma/client-generator-ts');

const schema = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));
const generators = await getGenerators({
  schemaContext: await loadSchemaContext({ schemaPath: { cliProvidedPath: schema }, printLoadMessage: false }),
  registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
  // The client reaches SQLite through its adapter; no engine is needed.
  skipDownload: true,
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}
