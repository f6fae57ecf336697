/**
 * The folder of this installation, as an absolute path. The bundler moves code, so a module's own address does not
 * say it: `npm start` serves from this folder, and the offpeak command, which keeps the user's folder, names it in
 * OFFPEAK_ROOT.
 */
export function projectRoot(): string {
  return process.env.OFFPEAK_ROOT ?? process.cwd();
}
