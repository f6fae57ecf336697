import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../../integration/run-whowaits';
import { type App, freePort, startApp } from './app';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the app that files share unless they start their own. */
    sharedApp: string;
    /** Its data directory. */
    sharedData: string;
    /** The id of its audit of the sample, which may still be running. */
    sampleAudit: string;
  }
}

/** Before the first browser test: one app for most files, with an audit of the sample. Ends it after the last. */
export default async function startSharedApp(project: TestProject): Promise<() => Promise<void>> {
  const data = temporaryFolder();
  const app = await startApp(data.path, await freePort());
  project.provide('sharedApp', app.url);
  project.provide('sharedData', data.path);
  project.provide('sampleAudit', await startSample(app));
  return async () => {
    await app.stop();
    data.remove();
  };
}

/** Starts the audit and leaves it running, since the tests before these need no browser. */
async function startSample({ url }: App): Promise<string> {
  const response = await fetch(`${url}/api/audits/sample`, { method: 'POST', headers: { Origin: url } });
  return ((await response.json()) as { id: string }).id;
}
