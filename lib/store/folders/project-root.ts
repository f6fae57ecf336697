/**
 * The folder of this installation, as an absolute path. The bundler moves code, so a module's own address does not
 * say it: `npm start` serves from this folder, and the whowaits command, which keeps the user's folder, names it in
 * WHOWAITS_ROOT.
 */
export function projectRoot(): string {
  return process.env.WHOWAITS_ROOT ?? process.cwd();
}
