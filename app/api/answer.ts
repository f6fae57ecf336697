import { InputError } from '@/lib/audits/input-error';
import { DataMovedError } from '@/lib/store/database';

/** The shape of every refusal: { error: { message } }. */
export function problem(status: number, message: string): Response {
  return Response.json({ error: { message } }, { status });
}

/** Runs a handler; what a person did wrong comes back in its own words, anything else is logged and stays inside. */
export async function answer(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (error instanceof InputError) return problem(error.status, error.message);
    if (error instanceof DataMovedError) return problem(503, error.message);
    console.error(error);
    return problem(500, 'Something broke inside Offpeak. The terminal it runs in says what.');
  }
}
