import type { ImportRequest, ImportResult } from '../import/import-result';
import type { LookRequest, LookResult, RecogniseRequest, RecogniseResult } from '../look/look-into';
import type { ParquetToCsvRequest, ParquetToCsvResult } from '../look/parquet-to-csv';
import type { ImportProgress } from '../plan/plan-files';
import type { ProfileRequest, ProfileResult } from '../profile/profile-again';
import type { StartsRequest, StartsResult } from '../profile/starts-again';
import { type EngineResult, runInProcess } from './engine-process';
import { type Lane, laneOf } from './lanes';
import type { EngineTask, EngineTasks } from './tasks';
import type { Waiting } from './turns';

/** The tasks of a reading process. Each runs in a process of its own, and all throw as `inTurn` does. */
export type Engine = {
  import: (request: ImportRequest, onProgress: (progress: ImportProgress) => void) => Promise<ImportResult>;
  profile: (request: ProfileRequest) => Promise<ProfileResult>;
  starts: (request: StartsRequest) => Promise<StartsResult>;
  look: (request: LookRequest) => Promise<LookResult>;
  recognise: (request: RecogniseRequest) => Promise<RecogniseResult>;
  parquetToCsv: (request: ParquetToCsvRequest) => Promise<ParquetToCsvResult>;
};

/**
 * Waits for a turn in a lane and runs work with the engine, one task after the other. Throws UnreadableFile for a problem that the
 * user can fix, ReaderStopped for a crash, and the signal's reason when it is aborted before or during its turn.
 */
export function inTurn<T>(lane: Lane, work: (engine: Engine) => Promise<T>, waiting: Waiting = {}): Promise<T> {
  return laneOf(lane).take(() => work(engineFor(waiting.signal)), waiting);
}

/** Profiles stored requests by other key columns in a turn of its own. Throws as `inTurn` does. */
export function runProfile(request: ProfileRequest, signal?: AbortSignal): Promise<ProfileResult> {
  return inTurn('rekeys', (engine) => engine.profile(request), { signal });
}

/** Counts when the stored requests of some workloads started, in a turn of its own. Throws as `inTurn` does. */
export function runStarts(request: StartsRequest, signal?: AbortSignal): Promise<StartsResult> {
  return inTurn('rekeys', (engine) => engine.starts(request), { signal });
}

/** Looks at the columns and first rows of a file in a turn of its own. Throws as `inTurn` does. */
export function runLook(request: LookRequest, signal?: AbortSignal): Promise<LookResult> {
  return inTurn('looks', (engine) => engine.look(request), { signal });
}

/** Copies Parquet files as CSV in a turn of its own. Throws as `inTurn` does. */
export function runParquetToCsv(request: ParquetToCsvRequest, signal?: AbortSignal): Promise<ParquetToCsvResult> {
  return inTurn('looks', (engine) => engine.parquetToCsv(request), { signal });
}

function engineFor(signal: AbortSignal | undefined): Engine {
  const run = <Task extends keyof EngineTasks>(
    task: Extract<EngineTask, { task: Task }>,
    onProgress?: (progress: ImportProgress) => void,
  ) => runInProcess(task, onProgress, signal) as Promise<EngineResult & EngineTasks[Task]['result']>;
  return {
    import: (request, onProgress) => run<'import'>({ task: 'import', request }, onProgress),
    profile: (request) => run<'profile'>({ task: 'profile', request }),
    starts: (request) => run<'starts'>({ task: 'starts', request }),
    look: (request) => run<'look'>({ task: 'look', request }),
    recognise: (request) => run<'recognise'>({ task: 'recognise', request }),
    parquetToCsv: (request) => run<'parquetToCsv'>({ task: 'parquetToCsv', request }),
  };
}
