import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Real Word files and databases on a slow or busy machine: nothing here is judged by time.
    testTimeout: 60_000,
    include: [
      'test/unit/**/*.test.{ts,tsx}',
      'test/migrations/**/*.test.ts',
      'test/architecture.test.ts',
    ],
    passWithNoTests: true,
  },
});
