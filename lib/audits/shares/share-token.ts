import { createHash, randomBytes } from 'node:crypto';

/** A new token of 128 random bits, as it stands in an address. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What is stored of a token: its SHA-256. Nothing can be guessed from it, since a token is random. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
