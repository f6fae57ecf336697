const { chmodSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Runs the program NAME.cjs of a folder from the code that V8 made of it at set-up (`bundle.mjs`), since to compile it takes half the
 * time of its start. Where another Node or processor made that, or other flags of V8 hold, it is compiled. Returns the path of
 * that code, whether V8 refused it (undefined where there is none), and the code as it is now.
 */
function runCompiled(folder, name) {
  const path = join(folder, `${name}.cjs`);
  const compiled = join(folder, `${name}-${process.version}-${process.platform}-${process.arch}.compiled`);
  const source = `(function (module, exports, require, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, cachedData: bytesOf(compiled) });
  const program = { exports: {} };
  script.runInThisContext()(program, program.exports, createRequire(path), path, folder);
  return { compiled, refused: script.cachedDataRejected, code: () => script.createCachedData() };
}

function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = runCompiled;

// `node FLAGS run-compiled.cjs FOLDER NAME` keeps that code. Whoever starts the program reads it, which made its own files private.
if (require.main === module) {
  const [folder, name] = process.argv.slice(2);
  const { compiled, code } = runCompiled(folder, name);
  const whole = `${compiled}.${process.pid}`;
  writeFileSync(whole, code());
  chmodSync(whole, 0o644);
  renameSync(whole, compiled);
  process.exit();
}
