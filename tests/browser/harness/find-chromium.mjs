import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptGet, runs } from '../../apt-get.mjs';

const WINDOWS_FOLDERS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** The shell first: without the window around a page, it does the same tests in two thirds of the processor time. */
const LINUX_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const USUAL_PLACES = {
  linux: (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/snap/bin')
    .flatMap((folder) => LINUX_NAMES.map((name) => join(folder, name))),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: WINDOWS_FOLDERS.filter(Boolean).flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

/** Whether a browser is there and starts: Ubuntu ships a `chromium-browser` that only says to install a snap. */
function starts(path) {
  if (!path || !existsSync(path)) return false;
  // On Windows `--version` opens a window instead of answering.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0;
}

/** The path of a Chromium-family browser: WHOWAITS_CHROMIUM, the usual places, Playwright's cache; null when there is none. */
export async function findChromium() {
  if (process.env.WHOWAITS_CHROMIUM) {
    if (starts(process.env.WHOWAITS_CHROMIUM)) return process.env.WHOWAITS_CHROMIUM;
    throw new Error(`WHOWAITS_CHROMIUM is ${process.env.WHOWAITS_CHROMIUM}, which is not there or does not start.`);
  }
  const { chromium } = await import('playwright-core');
  const places = [...(USUAL_PLACES[process.platform] ?? USUAL_PLACES.linux), chromium.executablePath()];
  return places.find(starts) ?? null;
}

// What Debian recommends beside a browser is for a desktop, and more than doubles the packages.
const FONTS = 'fonts-dejavu-core fonts-liberation';

/** Tries in turn what can install a browser on this machine, until one of them says that it did. */
async function install() {
  if (await aptGet('browser', [`${FONTS} chromium-headless-shell`, `${FONTS} chromium`])) return;
  await runs('browser', [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']);
}

/** A browser for the tests, installed when there is none. Throws with what to do when that can't be done. */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  await install();
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge; none was found and none could be installed. ' +
      'Install one (Debian: apt-get install chromium-headless-shell) or name it in WHOWAITS_CHROMIUM.',
  );
}
