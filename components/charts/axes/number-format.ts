/** Ticks are written by lib/wording: d3's own formats, which its scales bring along, are never asked for. `next.config.mjs` puts this in their place. */
function notHere(): never {
  throw new Error('Ticks are written by lib/wording.');
}

export {
  notHere as format,
  notHere as formatPrefix,
  notHere as formatSpecifier,
  notHere as precisionFixed,
  notHere as precisionPrefix,
  notHere as precisionRound,
};
