import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from '../closing-line.ts';

/** Tests that need web servers installed: apart from those that run anywhere. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['src/testing/serving/*.serving.ts'],
    environment: 'node',
    globalSetup: fileURLToPath(new URL('../global-setup.ts', import.meta.url)),
    reporters: ['default', new ClosingLine()],
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
