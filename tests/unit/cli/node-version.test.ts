import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSupportedNode } from '../../../lib/cli/node-version.mjs';

it.each([
  ['v18.20.4', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v21.7.3', false],
  ['v22.12.0', false],
  ['v22.13.0', true],
  ['v23.11.0', false],
  ['v24.0.0', true],
  ['v25.1.0', true],
])('%s: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});

it("says the same as package.json's engines", () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
});
