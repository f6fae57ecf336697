import { InputError } from '@/lib/audits/input-error';

/** What a visitor may do. Each route and page names one permission, and a role is a set of them. */
export const PERMISSIONS = [
  'see-audits',
  'add-audits',
  'change-audits',
  'delete-audits',
  'decide',
  'see-prices',
  'change-prices',
  'see-assumptions',
  'change-assumptions',
  'see-mappings',
  'change-mappings',
  'see-formats',
  'see-glossary',
  'see-api',
  'share-audits',
  'open-share',
  'see-batches',
  'call-batches',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Visitor = { may: ReadonlySet<Permission> };

/** Anybody who reaches this server under a known host name. There are no accounts, so there is no other visitor. */
export const OWNER: Visitor = { may: new Set(PERMISSIONS) };

/** Throws InputError for what a visitor may not do. */
export function requirePermission(visitor: Visitor, permission: Permission): void {
  if (visitor.may.has(permission)) return;
  throw new InputError('not-allowed', `This needs the permission "${permission}".`, 'Ask an owner for it.');
}
