/**
 * Next calls this once when a server starts, before it answers. What runs beside the pages begins here; whoever stops
 * the server (lib/cli/server.mjs) ends it through the global symbol, as the bundler leaves it no other way in.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { beginService, endService } = await import('./lib/audits/service');
  Object.assign(globalThis, { [Symbol.for('whowaits.endService')]: endService });
  void beginService();
}
