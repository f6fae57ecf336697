import { bundle } from '../../lib/cli/setup.mjs';

/** Before any integration test: they start the programs as users do, made of the sources as they are now. */
export default function bundlePrograms(): void {
  bundle();
}
