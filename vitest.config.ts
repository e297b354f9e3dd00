import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './src/testing/closing-line.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    globalSetup: fileURLToPath(new URL('src/testing/global-setup.ts', import.meta.url)),
    reporters: ['default', new ClosingLine()],
    passWithNoTests: false,
    // By itself it would leave one of two processors idle.
    maxWorkers: '100%',
    // Generous: a machine may have other things to do.
    testTimeout: 60_000,
    // A hook may wait for a whole site to be built.
    hookTimeout: 300_000,
  },
});
