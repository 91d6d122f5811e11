import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../../queries/umbrella.ts';
import type { Import } from '../queries.ts';

/** What every part of an import's page needs. */
export interface ImportPart {
  visit: Visit;
  umbrella: Umbrella;
  brought: Import;
  problem: Problem | undefined;
}

/** What went wrong with a form of this page, to be said beside its field. */
export interface Problem {
  field: 'since' | 'sure';
  sentence: string;
  /** What was typed. */
  typed?: string;
}

/** Where the page of an import is. */
export function addressOf(
  { language }: Visit,
  umbrella: Umbrella,
  { id }: Import,
  query: { show?: string; from?: number } = {},
): string {
  return routes.import.to({ language, umbrella: umbrella.slug, import: id }, query);
}
