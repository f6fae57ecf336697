import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../../integration/run-whowaits';
import { type App, freePort, startApp } from './app';
import { launchBrowserServer } from './launch-browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all files is reached. */
    browser: string;
    /** The address of the app that files share unless they start their own. */
    sharedApp: string;
    /** Its data directory. */
    sharedData: string;
    /** The id of its audit of the sample, which may still be running. */
    sampleAudit: string;
  }
}

/** Before the first browser test: one browser for all files, and one app with an audit of the sample. Ends both after the last. */
export default async function startSharedApp(project: TestProject): Promise<() => Promise<void>> {
  const data = temporaryFolder();
  const [browser, app] = await Promise.all([
    launchBrowserServer(),
    freePort().then((port) => startApp(data.path, port)),
  ]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('sharedApp', app.url);
  project.provide('sharedData', data.path);
  project.provide('sampleAudit', await startSample(app));
  return async () => {
    await Promise.all([browser.close(), app.stop()]);
    data.remove();
  };
}

/** Starts the audit and leaves it running, since the tests before these need no browser. */
async function startSample({ url }: App): Promise<string> {
  const response = await fetch(`${url}/api/audits/sample`, { method: 'POST', headers: { Origin: url } });
  return ((await response.json()) as { id: string }).id;
}
