import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    include: [
      'test/unit/**/*.test.{ts,tsx}',
      'test/migrations/**/*.test.ts',
      'test/architecture.test.ts',
    ],
    passWithNoTests: true,
  },
});
