import type { Renaming } from '../../columns/column-source';

/** Whether the caller closed the request before it had its answer, by its HTTP status: 499 is nginx's, and that of Kong, Azure and others after it. */
export const CLIENT_CLOSED: Renaming = { 499: 'true', '*': 'false' };
