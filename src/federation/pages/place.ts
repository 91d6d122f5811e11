import type { Visit } from '#identity';

/** Which entry of an umbrella's menu a page belongs to. */
export type Place = 'home' | 'members' | 'districts' | 'figures' | 'about' | 'imports' | 'organisation';

/** The same page in another language, its questions kept. */
export function sameIn({ url, language }: Visit, other: string): string {
  return `/${other}${url.pathname.slice(language.length + 1)}${url.search}`;
}
