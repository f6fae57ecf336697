/** A file on its way to an audit, as the screens and the API show it. Sizes are bytes; `expiresAt` is ISO 8601. */
export type WaitingUpload = {
  id: string;
  name: string;
  bytes: number;
  received: number;
  fingerprint: string | null;
  expiresAt: string;
};
