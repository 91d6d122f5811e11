import { createHash } from 'node:crypto';

/**
 * A short sign of what a record holds, for a hidden field or an ETag: the same content gives the same sign, however
 * its keys are ordered. Who sends an older one did not see what somebody saved meanwhile.
 */
export const versionOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, inOrder) ?? 'undefined')
    .digest('hex')
    .slice(0, 16);

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
