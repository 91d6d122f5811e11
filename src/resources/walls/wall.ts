import type { Resource } from '../resource.ts';
import type { Week } from './weeks.ts';

/** A wall as the page of an application has it. */
export interface Wall {
  readonly resource: Resource;
  readonly weeks: readonly Week[];
  /** For which this visitor may apply. */
  readonly organisations: readonly { readonly node: number; readonly slug: string; readonly name: string }[];
}
