import type { Language } from '#ground/language';
import type { Feed } from './feeds.ts';
import { words } from './words.generated.ts';

/** What a calendar shows, as its name and in lists of them. */
export function feedLabel(language: Language, { shows, of, house, resource }: Omit<Feed, 'id' | 'account' | 'madeOn'>) {
  const name = (shows === 'resource' ? resource?.name : shows === 'house' ? house?.name : of?.name) ?? '';
  return words[language].feedOf({ shows, name });
}
