import { isKnownPath, isOfARequest, type RecordPath } from '../../logs/json/record-paths';
import type { RejectReason } from '../../logs/reject-reasons';
import { LIMITS } from '../limits/limits';
import { JSON_BYTES, type ListFrame, type ObjectFrame, ROOT } from './json-frames';
import { RecordBuffer } from './record-buffer';

const {
  NEWLINE,
  QUOTE,
  COMMA,
  COLON,
  OPEN_ARRAY,
  BACKSLASH,
  CLOSE_ARRAY,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  SPACE,
  CARRIAGE_RETURN,
} = JSON_BYTES;

/** Members before a list of records are copied to each record, up to this many bytes. */
const PREFIX_BYTES = 64 << 10;

/** Arrays, one inside another, around all documents. */
const MAX_ROOT_LISTS = 2;

/**
 * Splits JSON documents, fed in chunks, into records of one line each: the elements of an array, consecutive objects that may
 * span lines, and the elements of the lists in the path, each still inside its outer objects. Broken JSON gives broken records,
 * which are rejected one by one later. A record that is too long or too deep is left out and reported.
 */
export class JsonRecords {
  /** Whether the last document ended before its brackets were closed. */
  isCutOff = false;
  private readonly record = new RecordBuffer();
  private line = 1;
  private recordLine = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private keyFrom: number | null = null;
  private expectsKey = false;
  /** Set after the bracket of a possible list of records. Its first element decides. */
  private undecided = false;
  private frames: (ListFrame | ObjectFrame)[] = [ROOT];
  /** Whether an object that looks like a request is one even though it has such lists. */
  private readonly sparesRequests: boolean;

  /**
   * `onRecord` gets the bytes, which it must copy, and the line where the record starts; `onCut` that line of one that is left
   * out. `byLines`: each line is a document of its own, so that a broken one spoils no other.
   */
  constructor(
    private readonly onRecord: (record: Buffer, line: number) => void,
    private readonly onCut: (reason: RejectReason, line: number) => void,
    private readonly path: RecordPath,
    private readonly byLines = false,
  ) {
    this.sparesRequests = isKnownPath(path);
  }

  feed(chunk: Uint8Array): void {
    for (let index = 0; index < chunk.length; index += 1) {
      if (this.inString && !this.escaped) {
        const end = endOfPlainText(chunk, index);
        this.record.writeAll(chunk.subarray(index, end));
        index = end;
        if (end === chunk.length) return;
      }
      const byte = chunk[index] as number;
      if (byte === NEWLINE && this.byLines) this.finish();
      else if (this.inString) this.insideString(byte);
      else this.outsideString(byte);
      if (byte === NEWLINE) this.line += 1;
    }
  }

  /** Call after the last chunk. An unfinished record is broken. */
  finish(): void {
    this.isCutOff = this.frames.length > 1 || this.depth > 0;
    this.emitUnfinished();
    this.frames = [ROOT];
    this.record.length = 0;
    this.record.spoilt = null;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
    this.keyFrom = null;
    this.undecided = false;
  }

  private emitUnfinished(): void {
    if (this.record.length > 0 && !this.frames.some((frame) => frame.kind === 'object' && frame.emptied)) this.emit();
  }

  private insideString(byte: number): void {
    this.record.write(byte === NEWLINE || byte === CARRIAGE_RETURN ? SPACE : byte);
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) {
      this.inString = false;
      const frame = this.frame;
      if (this.keyFrom !== null && frame.kind === 'object') {
        frame.key = this.record.bytes.toString('utf8', this.keyFrom, this.record.length - 1);
        frame.isRequest ||= isOfARequest(frame.key);
      }
      this.keyFrom = null;
    }
  }

  private outsideString(byte: number): void {
    if (byte === SPACE || byte === NEWLINE || byte === CARRIAGE_RETURN || byte === 0x09) return;
    if (this.undecided) this.decide(byte);
    const frame = this.frame;
    if (this.depth > frame.depth) this.plain(byte);
    else if (frame.kind === 'list') this.inList(frame, byte);
    else this.inObject(frame, byte);
  }

  private inList(frame: ListFrame, byte: number): void {
    if (byte === COMMA || byte === CLOSE_ARRAY) {
      if (this.record.length > frame.from) this.emit();
      if (byte === CLOSE_ARRAY && this.frames.length > 1) this.closeList();
    } else if (byte === OPEN_OBJECT) {
      const from = this.record.length;
      if (from === frame.from) this.recordLine = this.line;
      this.plain(byte);
      this.pushObject(frame.at, 0, from);
    } else if (byte === OPEN_ARRAY && this.isRootList(frame)) {
      this.depth += 1;
      this.frames.push({ kind: 'list', at: 0, depth: this.depth, from: 0, wrapped: false });
    } else if (byte === OPEN_ARRAY && frame.wrapped && this.path[frame.at]?.length === 0) {
      this.plain(byte);
      this.pushList(frame.at + 1);
    } else {
      // The byte order mark, and elements that are not objects. Those are rejected when the rows are read.
      if (byte === 0xef || byte === 0xbb || byte === 0xbf) return;
      if (this.record.length === frame.from) this.recordLine = this.line;
      this.plain(byte);
    }
  }

  private isRootList(frame: ListFrame): boolean {
    return !frame.wrapped && this.frames.length <= MAX_ROOT_LISTS;
  }

  private pushList(at: number): void {
    this.frames.push({ kind: 'list', at, depth: this.depth, from: this.record.length, wrapped: true });
  }

  private pushObject(at: number, step: number, from: number): void {
    this.frames.push({
      kind: 'object',
      at,
      step,
      depth: this.depth,
      from,
      memberFrom: this.record.length,
      key: null,
      emptied: false,
      isRequest: false,
    });
    this.expectsKey = true;
  }

  private closeList(): void {
    this.frames.pop();
    this.depth -= 1;
    this.emptyOwner();
  }

  /** Removes from the outer record what was taken out record by record. */
  private emptyOwner(): void {
    const owner = this.frame;
    if (owner.kind === 'object') owner.emptied = true;
    this.record.dropFrom(owner.kind === 'object' ? owner.memberFrom : owner.from);
  }

  private inObject(frame: ObjectFrame, byte: number): void {
    switch (byte) {
      case QUOTE:
        this.plain(byte);
        if (this.expectsKey) this.keyFrom = this.record.length;
        this.expectsKey = false;
        return;
      case COMMA:
        frame.memberFrom = this.record.length;
        frame.key = null;
        this.expectsKey = true;
        if (this.record.length > frame.from + 1) this.record.write(byte);
        return;
      case OPEN_ARRAY:
        this.plain(byte);
        this.undecided = this.leadsOn(frame, true);
        return;
      case OPEN_OBJECT: {
        const leads = this.leadsOn(frame, false);
        if (leads) this.dropLongPrefix(frame);
        const from = this.record.length;
        this.plain(byte);
        if (leads) this.pushObject(frame.at, frame.step + 1, from);
        return;
      }
      case CLOSE_OBJECT:
        this.plain(byte);
        this.closeObject(frame);
        return;
      default:
        this.plain(byte);
        if (byte === COLON) this.expectsKey = false;
    }
  }

  /** Whether the member that starts here is the next step on the path to the records. */
  private leadsOn(frame: ObjectFrame, isList: boolean): boolean {
    if (frame.key === null || (frame.isRequest && this.sparesRequests)) return false;
    const keys = this.path[frame.at];
    return keys !== undefined && keys[frame.step] === frame.key && isList === (frame.step + 1 === keys.length);
  }

  private closeObject(frame: ObjectFrame): void {
    this.frames.pop();
    const owner = this.frame;
    if (owner.kind === 'list') {
      if (frame.emptied) this.record.dropFrom(frame.from);
      else this.emit();
    } else if (frame.emptied) this.emptyOwner();
  }

  /** The first element shows whether the list holds records. */
  private decide(byte: number): void {
    this.undecided = false;
    const owner = this.frame;
    if (owner.kind !== 'object' || owner.key === null) return;
    const holdsLists = this.path[owner.at + 1]?.length === 0;
    if (byte !== (holdsLists ? OPEN_ARRAY : OPEN_OBJECT)) return;
    this.dropLongPrefix(owner);
    this.pushList(owner.at + 1);
  }

  private dropLongPrefix(owner: ObjectFrame): void {
    if (owner.memberFrom - owner.from <= PREFIX_BYTES) return;
    const member = this.record.bytes.subarray(owner.memberFrom, this.record.length);
    const kept = member[0] === COMMA ? member.subarray(1) : member;
    kept.copy(this.record.bytes, owner.from + 1);
    this.record.length = owner.from + 1 + kept.length;
    owner.memberFrom = owner.from + 1;
  }

  /** Handles a byte that only matters if it is a bracket or a quote. */
  private plain(byte: number): void {
    this.record.write(byte);
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      this.depth += 1;
      if (this.depth > LIMITS.jsonDepth) this.record.spoilt ??= 'too-deep';
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) this.depth -= 1;
  }

  /** Passes on the record with the brackets that close its outer objects, and keeps the part before it. */
  private emit(): void {
    const last = this.frames.findLastIndex((frame) => frame.kind === 'list');
    const from = this.frames[last]?.from ?? 0;
    const kept = this.record.length;
    for (const frame of this.frames.slice(0, last + 1).reverse()) {
      if (frame.kind === 'object') this.record.write(CLOSE_OBJECT);
      else if (frame.wrapped) this.record.write(CLOSE_ARRAY);
    }
    if (this.record.spoilt !== null) this.onCut(this.record.spoilt, this.recordLine);
    else if (kept > from) this.onRecord(this.record.bytes.subarray(0, this.record.length), this.recordLine);
    this.record.dropFrom(from);
  }

  private get frame(): ListFrame | ObjectFrame {
    return this.frames.at(-1) as ListFrame | ObjectFrame;
  }
}

/** The end of a run of plain text bytes inside a string. */
function endOfPlainText(chunk: Uint8Array, from: number): number {
  let end = from;
  while (end < chunk.length) {
    const byte = chunk[end];
    if (byte === QUOTE || byte === BACKSLASH || byte === NEWLINE || byte === CARRIAGE_RETURN) break;
    end += 1;
  }
  return end;
}
