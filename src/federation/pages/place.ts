/** Which entry of an umbrella's menu a page belongs to. */
export type Place = 'home' | 'members' | 'districts' | 'figures' | 'about' | 'rooms' | 'imports' | 'organisation';
