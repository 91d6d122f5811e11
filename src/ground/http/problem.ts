import type { z } from 'zod';
import { securityHeaders } from './headers.ts';

/** One thing that is wrong with one field, as a JSON pointer (or a query name) and a sentence. */
export interface Fault {
  pointer: string;
  detail: string;
}

export interface Problem {
  status: number;
  /** A name that programs can rely on, the last part of `type`. */
  name: string;
  title: string;
  detail?: string;
  errors?: readonly Fault[];
  /** Further members, such as `conflicts` or `path`. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** Problem details (RFC 9457). */
export function problemAnswer({ status, name, title, detail, errors, more, headers = {} }: Problem): Response {
  const body = {
    type: `/problems/${name}`,
    title,
    status,
    ...(detail ? { detail } : {}),
    ...(errors?.length ? { errors } : {}),
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...securityHeaders(),
      ...headers,
    },
  });
}

export const notFoundProblem = (what: string) =>
  problemAnswer({ status: 404, name: 'not-found', title: 'Not found', detail: `There is no ${what} of that address.` });

/** Bad input: 422 with one entry per field. */
export function invalidProblem(issues: readonly z.core.$ZodIssue[]): Response {
  return problemAnswer({
    status: 422,
    name: 'invalid',
    title: 'The input is not valid',
    errors: issues.map((issue) => ({
      pointer: issue.path.map((part) => `/${String(part)}`).join(''),
      detail: issue.message,
    })),
  });
}
