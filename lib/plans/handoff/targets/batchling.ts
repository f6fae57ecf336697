import type { JobShapeId } from '../../job-shape';
import { ANSWERS_SAY, pythonFolder } from '../python-folder';
import type { Target } from '../target';

/** Where a request goes by itself, with which key, and where its body stands in a line. */
type Synchronous = { base: string; key: string; header: string; body: string; more?: Record<string, string> };

/** The hosts and paths that batchling takes for batches (`batchable_endpoints` of its providers). */
const REQUESTS: { [Id in JobShapeId]?: Synchronous } = {
  openai: { base: 'https://api.openai.com', key: 'OPENAI_API_KEY', header: 'Authorization', body: 'body' },
  groq: { base: 'https://api.groq.com/openai', key: 'GROQ_API_KEY', header: 'Authorization', body: 'body' },
  mistral: { base: 'https://api.mistral.ai', key: 'MISTRAL_API_KEY', header: 'Authorization', body: 'body' },
  together: { base: 'https://api.together.xyz', key: 'TOGETHER_API_KEY', header: 'Authorization', body: 'body' },
  xai: { base: 'https://api.x.ai', key: 'XAI_API_KEY', header: 'Authorization', body: 'body' },
  anthropic: {
    ...{ base: 'https://api.anthropic.com', key: 'ANTHROPIC_API_KEY', header: 'x-api-key', body: 'params' },
    more: { 'anthropic-version': '2023-06-01' },
  },
  gemini: {
    ...{ base: 'https://generativelanguage.googleapis.com', key: 'GEMINI_API_KEY' },
    ...{ header: 'x-goog-api-key', body: 'request' },
  },
};

/** The path of the synchronous endpoint. */
function pathOf(shape: JobShapeId, endpoint: string, model: string): string {
  if (shape === 'anthropic') return '/v1/messages';
  return shape === 'gemini' ? `/v1beta/models/${model}:generateContent` : endpoint;
}

/**
 * batchling turns calls of httpx within `batchify` into batches. Source: github.com/vienneraphael/batchling at v0.1.0a3,
 * `src/batchling/api.py`, `core.py` and `providers`.
 */
export const batchling: Target = {
  title: 'batchling',
  read: 'batchling 0.1.0a3, an alpha version, with httpx',
  handOn: (plan) => {
    const request = REQUESTS[plan.shape];
    if (request === undefined) {
      return { none: `batchling 0.1.0a3 has no provider for files of ${plan.shape}.` };
    }
    const { base, key, header, body, more } = request;
    const url = base + pathOf(plan.shape, plan.endpoint, plan.model);
    const named = (name: string, value: unknown) => `${name} = ${JSON.stringify(value)}\n`;
    return {
      files: [
        pythonFolder(plan),
        {
          name: 'batchling_batches.py',
          text:
            HEAD +
            named('URL', url) +
            named('KEY', key) +
            named('KEY_HEADER', header) +
            named('MORE_HEADERS', more ?? {}) +
            named('BODY_FIELD', body) +
            PROGRAM,
        },
      ],
      says: [
        'Send a build: pip install batchling==0.1.0a3 httpx, then python3 batchling_batches.py FOLDER',
        'A file of the build is a batch of batchling. It holds all requests of a run in memory, and gives them ids of its own.',
        'Its cache ($HOME/.cache/batchling) knows what was sent, so that a second start asks for the same batches and not for new ones.',
        'It has no cost cap and tries nothing again: the cap is checked before it begins.',
        ANSWERS_SAY,
      ],
    };
  },
};

const HEAD = `"""Sends a build of "whowaits batch build" through batchling: python3 batchling_batches.py FOLDER [RUN]"""
from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

import httpx
from batchling import batchify

import whowaits_plan as plan

`;

const PROGRAM = `
# Requests that its cache knows do not count towards the size of a batch, so what is left of a file goes after this.
WINDOW_SECONDS = 60


async def ask(client: httpx.AsyncClient, line: dict[str, Any]) -> dict[str, Any]:
    """A call of the synchronous endpoint, which batchling answers from a batch."""
    custom_id = plan.id_of(line)
    body = {**line[BODY_FIELD]}
    if plan.PROVIDER == "mistral":
        # Its files name the model once.
        body["model"] = plan.MODEL
    try:
        response = await client.post(URL, json=body)
    except (RuntimeError, httpx.HTTPError) as error:
        return {"id": custom_id, "why": type(error).__name__, "again": True}
    if response.is_success:
        return {"id": custom_id, "answer": response.json()}
    again = response.status_code in (408, 409, 429) or response.status_code >= 500
    return {"id": custom_id, "why": str(response.status_code), "again": again}


async def send(client: httpx.AsyncClient, file: dict[str, Any]) -> list[dict[str, Any]]:
    """A file as one batch."""
    async with batchify(
        batch_size=file["requests"],
        batch_window_seconds=WINDOW_SECONDS,
        batch_poll_interval_seconds=plan.POLL_MINUTES * 60,
        completion_window="24h",
        cache=True,
        live_display=False,
    ):
        return await asyncio.gather(*(ask(client, line) for line in plan.lines_of(file["path"])))


async def main(folder: str, run: int) -> int:
    files = plan.open_folder(folder, run)
    key = os.environ[KEY]
    headers = {KEY_HEADER: f"Bearer {key}" if KEY_HEADER == "Authorization" else key, **MORE_HEADERS}
    async with httpx.AsyncClient(headers=headers, timeout=None) as client:
        answered = await asyncio.gather(*(send(client, file) for file in files))
    again = plan.finish(folder, run, files, (outcome for outcomes in answered for outcome in outcomes))
    print(f"{len(again)} records are worth another try." if again else "Nothing is worth another try.")
    return 5 if again else 0


if __name__ == "__main__":
    try:
        sys.exit(asyncio.run(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)))
    except plan.Refused as refused:
        sys.exit(f"Nothing was sent. {refused}")
`;
