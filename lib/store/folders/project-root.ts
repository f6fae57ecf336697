/**
 * The folder of this installation, as an absolute path. The bundler moves code, so a module's own address does not show
 * it. `npm start` serves from this folder. The whowaits command stays in the user's folder and passes this one in
 * WHOWAITS_ROOT.
 */
export function projectRoot(): string {
  return process.env.WHOWAITS_ROOT ?? process.cwd();
}
