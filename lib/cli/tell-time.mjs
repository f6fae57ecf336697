import { spawn } from 'node:child_process';

/**
 * Says on standard error every so often how long a step has taken, also while this process waits for the program of the step.
 * Returns what ends that. It ends with this process too.
 */
export function tellTime(title, everyMs = 10_000) {
  const program = `const began = Date.now();
    process.stdin.resume().on('end', () => process.exit());
    setInterval(() => {
      const s = Math.round((Date.now() - began) / 1000);
      process.stderr.write(${JSON.stringify(title)} + ': ' + s + ' s so far …\\n');
    }, ${Number(everyMs)});`;
  const teller = spawn(process.execPath, ['--eval', program], { stdio: ['pipe', 'ignore', 2] });
  // Without it a step only says less.
  teller.on('error', () => {});
  teller.unref();
  teller.stdin.unref?.();
  return () => teller.kill();
}
