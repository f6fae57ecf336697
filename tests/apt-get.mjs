import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const INSTALL = 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends';

/** Installs packages of Debian where this machine has its tool and lets us: `tries` in turn, until one holds. Returns whether one did. */
export async function aptGet(what, tries) {
  if (process.platform !== 'linux' || spawnSync('/usr/bin/apt-get', ['--version']).status !== 0) return false;
  const install = `apt-get update && { ${tries.map((packages) => `${INSTALL} ${packages}`).join(' || ')}; }`;
  const isRoot = process.getuid?.() === 0;
  return runs(what, isRoot ? ['sh', '-c', install] : ['sudo', '-n', 'sh', '-c', install]);
}

/** Says and runs a command that installs `what`. Returns whether it ended well. */
export async function runs(what, [command, ...args]) {
  console.error(`No ${what} found. Trying: ${[command, ...args].join(' ')}`);
  const ended = once(spawn(command, args, { stdio: ['ignore', 2, 2] }), 'exit');
  // A program that is not there is an error instead of an end.
  return (await ended.catch(() => [null]))[0] === 0;
}
