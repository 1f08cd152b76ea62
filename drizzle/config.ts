import { defineConfig } from 'drizzle-kit';

/** New step: `drizzle-kit generate --config drizzle/config.ts --name add-…`; a shipped migration is never edited. */
export default defineConfig({ dialect: 'sqlite', schema: './drizzle/schema/*.ts', out: './drizzle/migrations' });
