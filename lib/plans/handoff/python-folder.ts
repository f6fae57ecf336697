import { pythonConstants } from './figures';
import type { HandoffPlan } from './handoff-plan';
import type { HandoffFile } from './target';

/** What becomes of answers, in each hand-off. */
export const ANSWERS_SAY =
  'Answers are in answers-RUN.jsonl by record id, and are not checked. What has none is in failed-RUN.jsonl; "whowaits batch build" with --done answers-RUN.jsonl builds only that.';

/**
 * A module of Python's standard library: the figures of the plan, and what every runner does with the folder of a build. It checks the
 * folder against the plan, notes the ids of jobs, joins answers by their ids and tells what is sent again.
 */
export function pythonFolder(plan: HandoffPlan): HandoffFile {
  return { name: 'whowaits_plan.py', text: `${HEAD}\n${pythonConstants(plan)}${FOLDER}` };
}

const HEAD = `"""The plan of Whowaits for these batches, and the folder that "whowaits batch build" wrote. Standard library only."""
from __future__ import annotations

import hashlib
import json
import os
import pathlib
from typing import Any, Callable, Iterable, Iterator
`;

const FOLDER = String.raw`

class Refused(Exception):
    """Nothing is sent: what is wrong, and what to do."""


def open_folder(folder: str, run: int = 1) -> list[dict[str, Any]]:
    """The files of a run, checked against the plan: name, path, requests and the tag of the job. Raises Refused."""
    root = pathlib.Path(folder)
    manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
    for field, planned in (("shape", PROVIDER), ("model", MODEL), ("endpoint", ENDPOINT), ("batch", BATCH)):
        if planned is not None and manifest[field] != planned:
            raise Refused(f"The {field} of the build is {manifest[field]}, and that of the plan {planned}.")
    files = [file for file in manifest["requests"] if file["run"] == run]
    if not files:
        raise Refused(f"The build has no run {run}.")
    for file in files:
        if file["requests"] > RECORDS_A_FILE:
            raise Refused(f"{file['file']} has too many requests. Build it with --max-requests {RECORDS_A_FILE}.")
        if sha256_of(root / file["file"]) != file["sha256"]:
            raise Refused(f"{file['file']} is no longer the file that was built. Build the folder again.")
    costs = [file["usd"] and file["usd"]["high"] for file in files]
    if CAP_USD is not None and (None in costs or sum(costs) > CAP_USD + 1e-9):
        raise Refused(f"The run may cost more than {CAP_USD} USD. Build it with --cap {CAP_USD}.")
    return [
        {
            "name": pathlib.Path(file["file"]).name,
            "path": str(root / file["file"]),
            "requests": file["requests"],
            # The name that Whowaits gives the job too, so that neither sends what the other has sent.
            "tag": tag_of(manifest["batch"], pathlib.Path(file["file"]).stem),
        }
        for file in files
    ]


def sha256_of(path: pathlib.Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def tag_of(batch: str, stem: str) -> str:
    return f"whowaits-{batch[:24]}-{stem}"


def lines_of(path: str) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                yield json.loads(line)


def id_of(line: dict[str, Any]) -> str:
    """The id of a request, which its answer repeats."""
    found: Any = line
    for part in ID_FIELD.split("."):
        found = found[part]
    return found


def outcome_of(line: dict[str, Any]) -> dict[str, Any]:
    """The outcome, as finish takes it, of a line of results in OpenAI's form."""
    response, error = line.get("response") or {}, line.get("error") or {}
    status = response.get("status_code")
    if status is not None and status < 300:
        return {"id": line["custom_id"], "answer": response.get("body")}
    why = error.get("code") or str(status)
    again = why in ("batch_expired", "batch_cancelled") or status in (408, 409, 429) or (status or 0) >= 500
    return {"id": line["custom_id"], "why": why, "again": again}


def work_folder(folder: str) -> pathlib.Path:
    """What a runner keeps of a build lies beside it, for its owner only."""
    path = pathlib.Path(folder) / "handoff"
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def write_whole(path: pathlib.Path, parts: Iterable[bytes]) -> None:
    """A file that is there whole or as it was."""
    beside = path.with_name(path.name + ".part")
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
        for part in parts:
            stream.write(part)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(beside, path)


def json_line(value: Any) -> bytes:
    return (json.dumps(value, separators=(",", ":")) + "\n").encode()


def submit_once(folder: str, file: dict[str, Any], submit: Callable[[dict[str, Any]], str], finds_by_name: bool) -> str:
    """
    The job of a file, which is noted beside the build, so that another start sends nothing again. Where the vendor keeps no name to find a job
    by, one that may have got through is for a person to look up.
    """
    note = work_folder(folder) / f"{file['name']}.job"
    noted = note.read_text(encoding="utf-8") if note.exists() else None
    if noted == "sending" and not finds_by_name:
        raise Refused(f"{file['name']} was being sent when this ended. Put the id of its job into {note}, or remove that file if there is none.")
    if noted is not None and noted != "sending":
        return noted
    write_whole(note, [b"sending"])
    job = submit(file)
    write_whole(note, [job.encode()])
    return job


def finish(folder: str, run: int, files: list[dict[str, Any]], outcomes: Iterable[dict[str, Any]]) -> dict[str, str]:
    """
    Joins outcomes to records by their ids, in any order, and writes answers-RUN.jsonl and failed-RUN.jsonl. An outcome has an "id", and an
    "answer" or a "why" with "again": whether another try may help. The first answer of an id counts; ids that were never sent do not.
    Returns the ids that are worth another try, with why.
    """
    root = pathlib.Path(folder)
    sent = {id_of(line) for file in files for line in lines_of(file["path"])}
    record_of = {one["customId"]: one["recordId"] for one in lines_of(str(root / "ids.jsonl")) if one["customId"] in sent}
    answered: set[str] = set()
    failed: dict[str, tuple[str, bool]] = {}

    def answers() -> Iterator[bytes]:
        for outcome in outcomes:
            custom_id = outcome["id"]
            if custom_id not in record_of or custom_id in answered:
                continue
            if "answer" not in outcome:
                failed[custom_id] = (outcome["why"], outcome["again"])
                continue
            answered.add(custom_id)
            yield json_line({"recordId": record_of[custom_id], "customId": custom_id, "answer": outcome["answer"]})

    write_whole(root / f"answers-{run}.jsonl", answers())
    left = {one: failed.get(one, ("no answer", True)) for one in record_of if one not in answered}
    rows = ({"recordId": record_of[one], "customId": one, "why": why} for one, (why, _) in left.items())
    write_whole(root / f"failed-{run}.jsonl", map(json_line, rows))
    return {one: why for one, (why, again) in left.items() if again}
`;
