import type { JobShapeId } from '../../job-shape';
import { slugOf } from '../figures';
import type { HandoffPlan } from '../handoff-plan';
import { ANSWERS_SAY, pythonFolder } from '../python-folder';
import type { Target } from '../target';

/** How LiteLLM names the provider of a deployment, and the variables of its key. */
const DEPLOYMENTS: { [Id in JobShapeId]?: { prefix: string; settings: Record<string, string> } } = {
  openai: { prefix: 'openai', settings: { api_key: 'OPENAI_API_KEY' } },
  azure: {
    prefix: 'azure',
    settings: { api_base: 'AZURE_API_BASE', api_key: 'AZURE_API_KEY', api_version: 'AZURE_API_VERSION' },
  },
  xai: { prefix: 'xai', settings: { api_key: 'XAI_API_KEY' } },
};

/**
 * LiteLLM's proxy takes files and batches as OpenAI does, and the header names the deployment whose key it uses.
 * Source: https://docs.litellm.ai/docs/batches and /docs/files_endpoints.
 */
export const liteLlm: Target = {
  title: 'LiteLLM proxy',
  read: 'the batches API of the LiteLLM proxy, by its documentation of October 2026',
  handOn: (plan) => {
    const deployment = DEPLOYMENTS[plan.shape];
    if (deployment === undefined) {
      return {
        none: `LiteLLM takes batch files in OpenAI's form, and these are in the form of ${plan.shape}. Build for openai, azure or xai.`,
      };
    }
    return {
      files: [
        { name: 'litellm-config.yaml', text: configOf(plan, deployment) },
        pythonFolder(plan),
        { name: 'litellm_batches.py', text: PROGRAM },
      ],
      says: [
        'Start the proxy: litellm --config litellm-config.yaml',
        'Send a build, and start it again at any time: LITELLM_API_KEY=... python3 litellm_batches.py FOLDER',
        'A model of the proxy has the name of the model in the files. Add the settings to a config of your own.',
        ANSWERS_SAY,
      ],
    };
  },
};

function configOf(
  { name, model }: HandoffPlan,
  { prefix, settings }: { prefix: string; settings: Record<string, string> },
): string {
  const lines = Object.entries(settings).map(([key, variable]) => `      ${key}: os.environ/${variable}`);
  return `# The batches of ${slugOf(name)}, planned by Whowaits.
model_list:
  - model_name: ${JSON.stringify(model)}
    litellm_params:
      model: ${JSON.stringify(`${prefix}/${model}`)}
${lines.join('\n')}
    model_info:
      mode: batch
`;
}

const PROGRAM = String.raw`"""Sends a build of "whowaits batch build" through the batches of a LiteLLM proxy: python3 litellm_batches.py FOLDER [RUN]"""
from __future__ import annotations

import json
import os
import pathlib
import sys
import time
import urllib.error
import urllib.request
import uuid
from typing import Any, Iterator

import whowaits_plan as plan

BASE_URL = os.environ.get("LITELLM_BASE_URL", "http://127.0.0.1:4000").rstrip("/")
# The deployment of the proxy, so that it needs no database to know whose key a file and its job want.
HEADERS = {"Authorization": "Bearer " + os.environ.get("LITELLM_API_KEY", ""), "x-litellm-model": plan.MODEL}
ENDED = {"completed", "expired", "cancelled", "failed"}


def call(method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Any:
    request = urllib.request.Request(BASE_URL + path, data=body, method=method, headers={**HEADERS, **(headers or {})})
    return urllib.request.urlopen(request, timeout=600)


def call_json(method: str, path: str, body: Any = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    with call(method, path, data, {"Content-Type": "application/json"}) as response:
        return json.load(response)


def look(path: str) -> Any:
    """What changes nothing may be asked again."""
    for wait in (2, 8, 32, 128):
        try:
            return call_json("GET", path)
        except urllib.error.HTTPError as error:
            if error.code not in (408, 429) and error.code < 500:
                raise
        except (urllib.error.URLError, TimeoutError):
            pass
        time.sleep(wait)
    return call_json("GET", path)


def upload(file: dict[str, Any]) -> str:
    """Sends a file as it is read, so that its size takes no memory."""
    boundary = uuid.uuid4().hex
    head = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file["tag"]}.jsonl"\r\n'
        "Content-Type: application/jsonl\r\n\r\n"
    ).encode()
    tail = f"\r\n--{boundary}--\r\n".encode()

    def body() -> Iterator[bytes]:
        yield head
        with open(file["path"], "rb") as stream:
            while block := stream.read(1 << 20):
                yield block
        yield tail

    size = str(len(head) + os.path.getsize(file["path"]) + len(tail))
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}", "Content-Length": size}
    with call("POST", "/v1/files", body(), headers) as response:
        return json.load(response)["id"]


def find(tag: str) -> str | None:
    """The job of an earlier try whose answer was lost."""
    after = ""
    while True:
        page = look("/v1/batches?limit=100" + after)
        for job in page["data"]:
            if (job.get("metadata") or {}).get("whowaits") == tag:
                return job["id"]
        if not page.get("has_more") or not page["data"]:
            return None
        after = "&after=" + page["data"][-1]["id"]


def submit(file: dict[str, Any]) -> str:
    found = find(file["tag"])
    if found is not None:
        return found
    return call_json(
        "POST",
        "/v1/batches",
        {
            "input_file_id": upload(file),
            "endpoint": plan.ENDPOINT,
            "completion_window": "24h",
            "metadata": {"whowaits": file["tag"]},
        },
    )["id"]


def wait(jobs: dict[str, str]) -> dict[str, Any]:
    """Looks until all jobs have ended, and tells which take longer than 95% of them do."""
    begun, stalled, seen = time.monotonic(), False, {}
    while True:
        for name, job in jobs.items():
            if seen.get(name, {}).get("status") not in ENDED:
                seen[name] = look("/v1/batches/" + job)
        left = [name for name, job in seen.items() if job["status"] not in ENDED]
        if not left:
            return seen
        if not stalled and time.monotonic() - begun > plan.P95_HOURS * 3600:
            stalled = True
            print("Slower than 95% of jobs: " + ", ".join(left), file=sys.stderr)
        time.sleep(float(os.environ.get("POLL_SECONDS", plan.POLL_MINUTES * 60)))


def fetch(folder: str, name: str, job: dict[str, Any]) -> None:
    path = plan.work_folder(folder) / f"results-{name}"
    if path.exists():
        return

    def parts() -> Iterator[bytes]:
        for file in (job.get("output_file_id"), job.get("error_file_id")):
            if file:
                with call("GET", f"/v1/files/{file}/content") as response:
                    while block := response.read(1 << 20):
                        yield block
                yield b"\n"

    plan.write_whole(path, parts())


def outcomes(folder: str, names: list[str]) -> Iterator[dict[str, Any]]:
    for name in names:
        for line in plan.lines_of(str(plan.work_folder(folder) / f"results-{name}")):
            yield plan.outcome_of(line)


def again_file(folder: str, files: list[dict[str, Any]], ids: dict[str, str], attempt: int) -> dict[str, Any]:
    """Only what failed, never a whole file."""
    path = plan.work_folder(folder) / f"{files[0]['name'][:-6]}-again-{attempt}.jsonl"
    lines = (line for file in files for line in plan.lines_of(file["path"]))
    plan.write_whole(path, (plan.json_line(line) for line in lines if plan.id_of(line) in ids))
    return {"name": path.name, "path": str(path), "tag": f"{files[0]['tag']}-again-{attempt}", "requests": len(ids)}


def main(folder: str, run: int) -> int:
    files = plan.open_folder(folder, run)
    names, batch = [], list(files)
    for attempt in range(1, plan.MAX_ATTEMPTS + 1):
        jobs = {file["name"]: plan.submit_once(folder, file, submit, True) for file in batch}
        for name, job in wait(jobs).items():
            fetch(folder, name, job)
        names += [file["name"] for file in batch]
        again = plan.finish(folder, run, files, outcomes(folder, names))
        if not again or attempt == plan.MAX_ATTEMPTS:
            break
        batch = [again_file(folder, files, again, attempt)]
        if not (plan.work_folder(folder) / f"{batch[0]['name']}.job").exists():
            minutes = plan.RETRY_AFTER_MINUTES[0 if attempt == 1 else 1]
            time.sleep(float(os.environ.get("RETRY_SECONDS", minutes * 60)))
    failed = sum(1 for _ in plan.lines_of(str(pathlib.Path(folder) / f"failed-{run}.jsonl")))
    print(f"{failed} records have no answer." if failed else "All records have answers.")
    # As "whowaits batch run" ends where a person is needed.
    return 5 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1))
    except plan.Refused as refused:
        sys.exit(f"Nothing was sent. {refused}")
`;
