import type { JobShapeId } from '../../job-shape';
import { slugOf } from '../figures';
import type { HandoffPlan } from '../handoff-plan';
import { ANSWERS_SAY, pythonFolder } from '../python-folder';
import type { HandoffFile, Target } from '../target';

type Vendor = { package: string; hook: string; connection: string; calls: string };

const OPENAI_CALLS = `FINDS_BY_NAME = True


def submit(file: dict[str, Any]) -> str:
    hook = OpenAIHook(conn_id=CONNECTION)
    # A try before this one may have got through, and its answer may be lost.
    for batch in hook.conn.batches.list(limit=100):
        if (batch.metadata or {}).get("whowaits") == file["tag"]:
            return batch.id
    uploaded = hook.upload_file(file["path"], purpose="batch")
    return hook.create_batch(file_id=uploaded.id, endpoint=plan.ENDPOINT, metadata={"whowaits": file["tag"]}).id


def has_ended(job: str) -> bool:
    # An expired or a cancelled batch has answers too, which OpenAITriggerBatchOperator takes for a failure.
    return OpenAIHook(conn_id=CONNECTION).get_batch(job).status in ("completed", "expired", "cancelled", "failed")


def outcomes_of(job: str) -> Iterator[dict[str, Any]]:
    client = OpenAIHook(conn_id=CONNECTION).conn
    batch = client.batches.retrieve(job)
    for file in (batch.output_file_id, batch.error_file_id):
        if file is None:
            continue
        for text in client.files.content(file).iter_lines():
            if text.strip():
                yield plan.outcome_of(json.loads(text))
`;

const ANTHROPIC_CALLS = `FINDS_BY_NAME = False


def submit(file: dict[str, Any]) -> str:
    # The vendor keeps no name of a batch, so one that may have got through is looked up by a person.
    requests = list(plan.lines_of(file["path"]))
    return AnthropicHook(conn_id=CONNECTION).create_batch(requests).id


def has_ended(job: str) -> bool:
    return AnthropicHook(conn_id=CONNECTION).get_batch(job).processing_status == "ended"


def outcomes_of(job: str) -> Iterator[dict[str, Any]]:
    for line in AnthropicHook(conn_id=CONNECTION).stream_batch_results(job):
        result = line.result.model_dump(mode="json")
        if result["type"] == "succeeded":
            yield {"id": line.custom_id, "answer": result["message"]}
            continue
        why = (result.get("error") or {}).get("error", {}).get("type") or result["type"]
        yield {"id": line.custom_id, "why": why, "again": why != "invalid_request_error"}
`;

/** The vendors of which a provider package of Airflow has a hook for batches. */
const VENDORS: { [Id in JobShapeId]?: Vendor } = {
  openai: {
    ...{ package: 'apache-airflow-providers-openai', connection: 'openai_default', calls: OPENAI_CALLS },
    hook: 'from airflow.providers.openai.hooks.openai import OpenAIHook',
  },
  anthropic: {
    ...{ package: 'apache-airflow-providers-anthropic', connection: 'anthropic_default', calls: ANTHROPIC_CALLS },
    hook: 'from airflow.providers.anthropic.hooks.anthropic import AnthropicHook',
  },
};

/**
 * A DAG of the TaskFlow API with the hooks of Airflow's own providers. Source: github.com/apache/airflow, `providers/openai/src` and
 * `providers/anthropic/src`, at 2.2.0 and 1.2.0.
 */
export const airflow: Target = {
  title: 'Airflow',
  read: 'Airflow 3.3, apache-airflow-providers-openai 2.2.0 and apache-airflow-providers-anthropic 1.2.0',
  handOn: (plan) => {
    const vendor = VENDORS[plan.shape];
    if (vendor === undefined) {
      return {
        none: `Airflow has hooks for batches of OpenAI and Anthropic, and none for files of ${plan.shape}. A BashOperator can call "whowaits batch run".`,
      };
    }
    return {
      files: [pythonFolder(plan), dagOf(plan, vendor)],
      says: [
        `Install ${vendor.package}, and put both files into the folder of your DAGs.`,
        `The key is that of the connection ${vendor.connection}. WHOWAITS_FOLDER names the folder of the build, which all workers have to see.`,
        'Only ids go through XCom, no prompts and answers.',
        ANSWERS_SAY,
      ],
    };
  },
};

function dagOf(plan: HandoffPlan, { hook, connection, calls }: Vendor): HandoffFile {
  const id = `whowaits_${slugOf(plan.name).replaceAll('-', '_')}`;
  // The plan submits a record so long after it came at the latest; a longer window would be too late.
  const schedule = plan.submit === null ? 'None' : `timedelta(hours=${plan.submit.everyHours})`;
  return {
    name: `${id}.py`,
    text: `${HEAD}${hook}\n\nCONNECTION = ${JSON.stringify(connection)}\n${calls}${dagText(id, schedule)}`,
  };
}

const HEAD = `"""Sends a build of "whowaits batch build" each time that the plan sends, and joins its answers by record id."""
from __future__ import annotations

import json
import os
from datetime import datetime, timedelta, timezone
from typing import Any, Iterator

import whowaits_plan as plan
from airflow.sdk import dag, task
`;

const dagText = (id: string, schedule: string) => `

def folder() -> str:
    return os.environ["WHOWAITS_FOLDER"]


@dag(
    dag_id=${JSON.stringify(id)},
    # SEND_EVERY_HOURS of the plan.
    schedule=${schedule},
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
)
def whowaits_batch():
    @task(retries=0)
    def files() -> list[dict[str, Any]]:
        """The files of the run: it ends here if the folder breaks the plan, or may cost more than its cap."""
        return plan.open_folder(folder())

    @task(retries=0)
    def submitted(file: dict[str, Any]) -> str:
        """The job of a file. One that an earlier run sent is not sent again."""
        return plan.submit_once(folder(), file, submit, FINDS_BY_NAME)

    @task.sensor(
        poke_interval=plan.POLL_MINUTES * 60,
        timeout=(plan.EXPIRY_HOURS or 24) * 3600 + 3600,
        mode="reschedule",
    )
    def ended(job: str) -> bool:
        return has_ended(job)

    @task(retries=plan.MAX_ATTEMPTS, retry_delay=timedelta(minutes=plan.RETRY_AFTER_MINUTES[0]))
    def collected(jobs: list[str]) -> int:
        """Joins by id, and tells how many records are worth another try."""
        outcomes = (outcome for job in jobs for outcome in outcomes_of(job))
        return len(plan.finish(folder(), 1, plan.open_folder(folder()), outcomes))

    jobs = submitted.expand(file=files())
    ended.expand(job=jobs) >> collected(jobs)


whowaits_batch()
`;
