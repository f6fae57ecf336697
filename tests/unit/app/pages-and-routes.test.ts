import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeApi } from '../../../app/openapi/document';
import { REPOSITORY } from '../../integration/run-whowaits';
import { filesUnderApp } from './exports-under-app';

/** What pages read of the use cases and of the catalogue, and the routes that give the same to a program. */
const GIVEN_BY: Record<string, readonly string[]> = {
  auditedBefore: ['/api/audits/{id}/versions'],
  auditsOnOldRates: ['/api/prices/old'],
  capabilities: ['/api/prices/providers'],
  catalogueChanges: ['/api/prices/changes'],
  compareAudits: ['/api/audits/{id}/diff'],
  compareWork: ['/api/audits/{id}/compare'],
  currentPrices: ['/api/prices'],
  getAudit: ['/api/audits/{id}', '/api/audits/{id}/report'],
  getAuditSummary: ['/api/audits/{id}'],
  getAuditWorkload: [
    '/api/audits/{id}/workloads/{workloadId}',
    '/api/audits/{id}/workloads/{workloadId}/decisions',
    '/api/audits/{id}/workloads/{workloadId}/profile',
  ],
  listAudits: ['/api/audits'],
  listFormats: ['/api/formats'],
  listShares: ['/api/shares', '/api/audits/{id}/shares'],
  listedModels: ['/api/prices'],
  listedWorkflows: ['/api/audits/{id}/workflows'],
  realisedBetween: ['/api/audits/{id}/realised'],
  namedScenarios: ['/api/audits/{id}/scenarios', '/api/audits/{id}/scenarios/outcome'],
  pricesChanged: ['/api/audits/{id}/reprice'],
  providerFacts: ['/api/prices/providers'],
  savedMappings: ['/api/mappings'],
  versionsOf: ['/api/audits/{id}/versions'],
  waitingUploads: ['/api/uploads'],
};

/** Why a program needs no route for it. */
const NEEDS_NONE: Record<string, string> = {
  keyProblem: 'An audit of a log is refused with the same words.',
  openShare: 'A shared link is a page for people.',
  MOST_COMPARED: 'A bound.',
  READ_BY_NAMES: 'A sentence.',
  byFamily: 'An order.',
  searchFormats: 'A filter.',
};

/** Where figures and facts come from; all else that a page imports are words, looks and constants. */
const SOURCES =
  /^@\/lib\/(audits\/|store\/|logs\/format-list|pricing\/capabilities\/|pricing\/list\/listed-rates|pricing\/catalogue\/catalogue-changes)/;

function readBy(file: string): string[] {
  const text = readFileSync(join(REPOSITORY, 'app', file), 'utf8');
  return [...text.matchAll(/^import \{([^}]*)\} from '([^']+)';$/gm)]
    .filter(([, , from = '']) => SOURCES.test(from) && !from.endsWith('-error'))
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

it('gives by a route whatever a page reads', async () => {
  const { paths } = await describeApi();
  const read = new Set(
    filesUnderApp(/(^|\/)(page|[a-z-]*audit[a-z-]*|layout)\.tsx?$/)
      .filter((file) => !file.startsWith('api/'))
      .flatMap(readBy),
  );
  expect(read.size).toBeGreaterThan(15);
  expect([...read].filter((name) => GIVEN_BY[name] === undefined && NEEDS_NONE[name] === undefined)).toEqual([]);
  expect([...Object.keys(GIVEN_BY), ...Object.keys(NEEDS_NONE)].filter((name) => !read.has(name))).toEqual([]);
  for (const path of Object.values(GIVEN_BY).flat()) expect(paths[path], path).toHaveProperty('get');
});
