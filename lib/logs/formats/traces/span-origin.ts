import type { Cell, ColumnSource, Renaming } from '../../columns/column-source';
import type { AttributeCells } from './attribute-cells';

/** A cron job's pod: NAME-<minute since 1970>-<5 letters> (kubernetes/kubernetes, pkg/controller/cronjob/utils.go, getJobName). */
const POD_OF_CRON_JOB = '-(2[5-9][0-9]{6}|3[0-9]{7})(?:-[a-z0-9]{5})?$';
/** The program alone: what follows it may name people. */
const PROGRAM = '^(?:[^ ]*[/\\\\])?([A-Za-z0-9_.-]+)';
const ANY = (origin: string): Renaming => ({ '*': origin });

/** Programs that work through a queue, keep a clock or run in a pipeline. Others say nothing. */
const PROGRAMS: Renaming = {
  celery: 'queue',
  rq: 'queue',
  sidekiq: 'queue',
  dramatiq: 'queue',
  cron: 'schedule',
  crond: 'schedule',
  supercronic: 'schedule',
  airflow: 'schedule',
  dagster: 'schedule',
  prefect: 'schedule',
  dbt: 'schedule',
  pytest: 'ci',
  jest: 'ci',
  vitest: 'ci',
  '*': '',
};

/**
 * What a span is part of by its attributes and those of what made it: OpenTelemetry's conventions of functions, messaging, Kubernetes,
 * processes and CI/CD, and Celery's instrumentation. What only sends a message is no part of the queue. `inResource` holds the resource's.
 */
export function spanOrigin(inSpan: AttributeCells, inResource: AttributeCells): ColumnSource {
  const of = (place: AttributeCells, ...names: string[]) => ({
    from: 'cells' as const,
    cells: names.flatMap((name): readonly Cell[] => place(name)),
  });
  return {
    from: 'first',
    of: [
      { ...of(inResource, 'cicd.pipeline.run.id', 'cicd.pipeline.name'), rename: ANY('ci') },
      { ...of(inResource, 'k8s.cronjob.name'), rename: ANY('schedule') },
      { ...of(inResource, 'k8s.pod.name'), pick: POD_OF_CRON_JOB, rename: ANY('schedule') },
      { ...of(inSpan, 'k8s.cronjob.name', 'faas.cron'), rename: ANY('schedule') },
      {
        ...of(inSpan, 'faas.trigger'),
        rename: { timer: 'schedule', pubsub: 'queue', datasource: 'queue', '*': '' },
      },
      {
        ...of(inSpan, 'messaging.operation.type', 'messaging.operation'),
        rename: { receive: 'queue', process: 'queue', deliver: 'queue', settle: 'queue', '*': '' },
      },
      { ...of(inSpan, 'celery.action'), rename: { run: 'queue', '*': '' } },
      { ...of(inResource, 'process.command', 'process.executable.name'), pick: PROGRAM, rename: PROGRAMS },
    ],
  };
}
