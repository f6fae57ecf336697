import { andMore } from '../../logs/files/and-more';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import { unreadCached } from '../../logs/mapping/unread-cached';
import type { ReadPlan } from '../../logs/read-plan';
import { wordOf } from '../../wording/command-word';
import { formatCount } from '../../wording/number';
import type { PlainFile } from '../files/plain-file';
import type { PlannedFile } from '../plan/bundle-small-files';
import type { Note } from '../stage/note';
import type { PassedOver } from '../unpack/unpack-file';
import { columnOfTimes } from './column-of-times';
import { sheetNotes } from './sheet-notes';

/** Notes on how a file was read. */
export async function fileNotes(file: PlainFile, plan: ReadPlan, mapping: ColumnMapping): Promise<Note[]> {
  const notes = plan.notes.map((says) => ({ code: 'format-note', says: `${file.name}: ${says}` }));
  if (file.truncatedAfterLine !== null) {
    notes.push({
      code: 'truncated-file',
      says: `${file.name} is cut off inside its packed data after line ${formatCount(file.truncatedAfterLine)}. The lines before were read. Copy the file again for the rest.`,
    });
  }
  if (file.truncatedAfterLine === null && file.endsEarly)
    notes.push({ code: 'truncated-file', says: `${file.name} ${ENDS_EARLY}` });
  if (file.table !== undefined) notes.push(...sheetNotes(file.name, file.table));
  if (file.notUtf8 !== undefined) notes.push({ code: 'not-utf-8', says: `${file.name} ${NOT_UTF8[file.notUtf8]}` });
  const zone = plan.shape.kind === 'csv' ? plan.shape.timeZone : undefined;
  if (zone !== undefined && !isUtc(zone) && mapping.timeZone === undefined) notes.push(zoneNote(file.name, zone));
  if (plan.sampled && mapping.sampleRate === undefined)
    notes.push({ code: 'sampled-log', says: `${file.name} ${SAMPLED}` });
  for (const [column, says] of Object.entries(MISSING_COLUMN_NOTES)) {
    if (plan.projection[column as keyof typeof MISSING_COLUMN_NOTES] !== undefined) continue;
    const code = `no-${column.replaceAll('_', '-')}`;
    const times = column === 'started_at' ? await columnOfTimes(file, plan.shape) : null;
    const hint = times === null ? '' : ` If its time is in ${times}, map it: --map ${wordOf(`${times}=started_at`)}`;
    notes.push({ code, says: `${file.name} ${says}${hint}` });
  }
  const cached = unreadCached(file.name, plan);
  if (cached !== null) notes.push({ code: 'unread-cached', says: cached });
  return notes;
}

const isUtc = (zone: string) => /^(etc\/)?(utc|gmt|zulu|z)$/i.test(zone);

function zoneNote(name: string, zone: string): Note {
  const says = `${name} says that its times are of ${zone}. They are read as UTC. To read them right, add --timezone ${wordOf(zone)}`;
  return { code: 'stated-time-zone', says };
}

const ENDS_EARLY =
  'ends before its JSON does, so it is cut off. The records before were read. Copy or export the file again for the rest.';

const NOT_UTF8 = {
  'windows-1252': 'is not UTF-8, so it is read as Windows-1252 (Latin-1). If names look wrong, save it as UTF-8.',
  'utf-8': 'has bytes that are not UTF-8, such as cut-off characters. Each one is \uFFFD in names.',
} as const;

const SAMPLED = 'may hold only a sample of the requests. If logging used a sampling rate, give it: --sample-rate 0.1.';

const MISSING_COLUMN_NOTES = {
  started_at: 'has no time column: its figures count as one month, and its pattern in time is unknown.',
  model: 'has no model column: it can’t be priced. Name the model with --set model=NAME.',
} as const;

export function repeatNote(name: string, earlier: string): Note {
  return { code: 'same-file', says: `${name} is a copy of ${earlier}, so its rows count once.` };
}

/** For several files: without request ids, nothing shows that two of them hold the same request. */
export function idNotes(planned: readonly PlannedFile[]): Note[] {
  const lacking = planned.filter(({ plan }) => plan.projection.request_id === undefined);
  const [first] = lacking;
  if (planned.length === 1 || first === undefined) return [];
  const says = `${andMore(first.file.name, lacking.length)}: there are no request ids, so a request in two files counts twice. Use files whose times do not overlap, or export them with ids.`;
  return [{ code: 'no-request-ids', says }];
}

export function passedOverNote(passedOver: readonly PassedOver[]): Note {
  const names = passedOver.slice(0, 3).map(({ name }) => name);
  const more = passedOver.length - names.length;
  return {
    code: 'files-passed-over',
    says: `Skipped files without requests: ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}. The first one: ${passedOver[0]?.says ?? ''}`,
  };
}
