import { hash } from 'node:crypto';
import { JOB_LIMITS, type JobLimitName, type JobLimits } from '../../plans/job-limits';
import type { Manifest } from '../../plans/manifest';
import type { BuildSettings } from './build-settings';
import type { WrittenFile } from './request-writer';

const ID_DIGITS = 32;
const CENTS = 100;

/** The manifest of what was written. */
export function manifestOf(
  settings: BuildSettings,
  limits: JobLimits,
  inputs: Manifest['inputs'],
  counts: Manifest['counts'],
  files: readonly WrittenFile[],
): Manifest {
  const { shape, endpoint, model, promptVersion, schemaVersion, workload, capUsd, margin } = settings;
  const used = usedOf(files);
  const usd = sumOf(files);
  return {
    manifestVersion: 1,
    batch: buildId(settings, inputs, files),
    shape,
    provider: shape,
    endpoint,
    model,
    promptVersion,
    schemaVersion,
    schema: settings.schema === null ? null : 'schema.json',
    workload,
    inputs,
    counts,
    requests: files.map(({ inputs: _inputs, longest: _longest, ...file }) => file),
    limits: JOB_LIMITS.map((limit) => {
      const own = limit === 'enqueuedTokens' ? settings.enqueuedTokens : null;
      return {
        limit,
        value: own ?? limits[limit].value,
        used: used[limit] ?? null,
        margin: limit === 'bytes' || limit === 'enqueuedTokens' ? margin : 0,
        source: own === null ? limits[limit].source : 'your settings',
      };
    }),
    usd,
    unpriced: usd !== null ? null : settings.price === null ? 'no-rate' : 'no-bound',
    capUsd,
  };
}

/** The same inputs and settings have the same id on every machine. Prices, and so estimates, are none of it. */
function buildId(settings: BuildSettings, inputs: Manifest['inputs'], files: readonly WrittenFile[]): string {
  const { shape, endpoint, model, sourceKey, idField, promptVersion, schemaVersion, schema } = settings;
  const own = [shape, endpoint, model, sourceKey, idField, promptVersion, schemaVersion, schema?.text ?? null];
  const read = inputs.map(({ sha256 }) => sha256);
  // The files themselves stand for how they were parted, and for what earlier runs had done.
  const written = files.map(({ sha256, run }) => [sha256, run]);
  return hash('sha256', JSON.stringify([own, read, written])).slice(0, ID_DIGITS);
}

function usedOf(files: readonly WrittenFile[]): Partial<Record<JobLimitName, number>> {
  const most = (of: (file: WrittenFile) => number) => files.reduce((sum, file) => Math.max(sum, of(file)), 0);
  return {
    requests: most(({ requests }) => requests),
    bytes: most(({ bytes }) => bytes),
    lineBytes: most(({ longest }) => longest),
    minRequests: files.reduce((least, { requests }) => Math.min(least, requests), Number.POSITIVE_INFINITY),
    embeddingInputs: most(({ inputs }) => inputs),
    models: 1,
    enqueuedTokens: most(({ inputTokens }) => inputTokens.high),
  };
}

/** The sum of all files, exact to the cent; null where one is unknown. */
function sumOf(files: readonly WrittenFile[]): Manifest['usd'] {
  let low = 0;
  let high = 0;
  for (const { usd } of files) {
    if (usd === null) return null;
    low += Math.round(usd.low * CENTS);
    high += Math.round(usd.high * CENTS);
  }
  return { low: low / CENTS, high: high / CENTS };
}
