/**
 * What a webhook is. `unset`: there is no secret to check it by. `unsigned`: it has no signature, or a wrong or an old one. `other`: it is
 * signed, and tells of no batch job. `job`: there is news of this job of the vendor's; `callId` is the webhook's own id.
 */
export type Webhook = { is: 'unset' | 'unsigned' | 'other' } | { is: 'job'; id: string; callId: string };
