import { defineConfig } from 'prisma/config';
import { databaseUrl } from './lib/store/data-directory';

/** For Prisma's own commands; the app applies the same migrations by itself (lib/store/migrate.ts). */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: databaseUrl() },
});
