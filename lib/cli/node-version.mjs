/** The versions that package.json's "engines" names: 20.19 and later in 20, 22.13 and later in 22, and 24 or later. */
export function isSupportedNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

/**
 * Ends the process with code 2 and a message when this Node is too old, before a less helpful failure.
 */
export function requireSupportedNode() {
  if (isSupportedNode(process.version)) return;
  process.stderr.write(
    `Whowaits needs Node 20.19+, 22.13+ or 24 and later. This is ${process.version} (${process.execPath}).\n` +
      'Install a current one from https://nodejs.org and try again.\n',
  );
  process.exit(2);
}
