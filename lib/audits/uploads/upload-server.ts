import { Server, type ServerOptions } from '@tus/server';
import type { Refusal, RefusalCode } from '../../reports/answers/refusal';
import { database } from '../../store/database/database';
import { isUploadId } from '../../store/upload-notes';
import { uploadStore } from '../../store/uploads';
import { diskFull } from '../disk-full';
import { InputError } from '../input-error';
import { checkOneMore, spaceIfFull } from './check-room';
import { whileThereIsRoom } from './while-there-is-room';

/** The path of the protocol in the app. */
const PATH = '/api/uploads';

/** Refusals of the protocol with a more specific status than a wrong request. */
const CODES: { readonly [status: number]: RefusalCode } = {
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
};
const REMEDY = 'Use HEAD to find how much has arrived and continue there, or start a new upload.';

let server: Server | undefined;

/**
 * Answers a request of the tus protocol (tus.io, version 1.0.0). The caller has checked its origin. Throws InputError.
 */
export async function answerUpload(request: Request): Promise<Response> {
  await database(); // so that nothing arrives in a folder that no longer holds the data
  return inOurForm(request.method, await handle(tusServer(), request));
}

async function handle(tus: Server, request: Request): Promise<Response> {
  if (request.body === null) return tus.handleWeb(request);
  const { body, stoppedBy } = whileThereIsRoom(request.body);
  const response = await tus.handleWeb(withBody(request, body));
  const full = stoppedBy() ?? (response.status === 500 ? await spaceIfFull() : null);
  // The part that has arrived stays. Once there is room, the sender continues from there.
  if (full !== null) throw diskFull(full);
  return response;
}

/** The single server of the upload folder. */
function tusServer(): Server {
  const datastore = uploadStore();
  if (server?.datastore === datastore) return server;
  server = new Server({
    path: PATH,
    datastore,
    relativeLocation: true,
    // No other origin may read an answer. Without this the server would allow all of them.
    allowedOrigins: () => false,
    getFileIdFromRequest: (_request, id) => (id !== undefined && isUploadId(id) ? id : undefined),
    onUploadCreate: refuseUnfit,
  });
  return server;
}

/** The same request with another body. A stream needs `duplex`, which the types lack. */
function withBody(request: Request, body: ReadableStream<Uint8Array>): Request {
  const options: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body,
    duplex: 'half',
  };
  return new Request(request.url, { ...options, signal: request.signal });
}

/** The tus server's own refusals are plain text. The protocol's statuses and headers stay. */
async function inOurForm(method: string, response: Response): Promise<Response> {
  const { status, headers } = response;
  if (status < 400 || method === 'HEAD') return response;
  const text = (await response.text()).trim();
  const body = text.startsWith('{') ? text : JSON.stringify({ error: refusalOf(status, text) });
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Length', String(Buffer.byteLength(body)));
  return new Response(body, { status, headers });
}

/** A fault's own message may name paths, so it is not passed on. */
function refusalOf(status: number, text: string): Refusal {
  if (status >= 500) {
    return {
      code: 'fault',
      message: 'The upload ended because of a fault in Whowaits.',
      remedy: 'Send the rest again.',
    };
  }
  const code = CODES[status] ?? 'wrong-request';
  return { code, message: `The upload protocol refuses this request: ${text}`, remedy: REMEDY };
}

/** A refusal in the form that the tus server passes on, with the body of all refusals. */
class UploadRefused extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor({ status, refusal }: InputError) {
    super(refusal.message);
    this.status_code = status;
    this.body = JSON.stringify({ error: refusal });
  }
}

function refused(message: string, remedy: string): UploadRefused {
  return new UploadRefused(new InputError('wrong-request', message, remedy));
}

const refuseUnfit: NonNullable<ServerOptions['onUploadCreate']> = async (_request, upload) => {
  const name = upload.metadata?.filename;
  if (!name || name.length > 255)
    throw refused('The upload has no name.', 'Give the file name in Upload-Metadata, as filename.');
  if (upload.size === undefined)
    throw refused('The upload has no length.', 'Give the number of bytes in Upload-Length.');
  await checkOneMore(name, upload.size).catch((error: unknown) => {
    throw error instanceof InputError ? new UploadRefused(error) : error;
  });
  return {};
};
