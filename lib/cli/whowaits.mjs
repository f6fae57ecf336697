#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledCommand, bundledReader, isClone, root } from './installation.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { warnOfOldNames } from './old-names.mjs';

/**
 * The whowaits command. In a clone it first sets up what is missing. It runs main.ts in this process, so that signals and exit
 * codes are its own. Without arguments it serves the app.
 */
requireSupportedNode();
warnOfOldNames(process.env, (says) => process.stderr.write(says));

const [command = 'serve', ...rest] = process.argv.slice(2);
if (process.argv.length === 2) process.argv.push(command);
const serves = command === 'serve' && !rest.some((arg) => arg === '--help' || arg === '-h');

if (isClone) {
  const { build, bundle, generate, install, setUp } = await import('./setup.mjs');
  setUp(install, generate, bundle, ...(serves ? [build] : []));
} else if (!process.env.WHOWAITS_DATA) {
  // npm replaces the package's own folder with the next version.
  process.env.WHOWAITS_DATA = join(homedir(), '.whowaits');
}

process.env.WHOWAITS_ROOT = root;
process.env.WHOWAITS_WORKER = bundledReader;
// `npm run` starts every script in the installation's folder, but files are named relative to the user's folder.
if (process.env.npm_lifecycle_event === 'whowaits' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

await import(pathToFileURL(bundledCommand).href);
