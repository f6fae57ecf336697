import { startSampleAudit } from '@/lib/audits/audits';
import { answer } from '../../answer';
import { refuseForeign } from '../../same-origin';

/** POST /api/audits/sample: audits the synthetic sample log. */
export async function POST(request: Request): Promise<Response> {
  return refuseForeign(request) ?? answer(async () => Response.json(await startSampleAudit(), { status: 201 }));
}
