import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { isDay } from '#ground/day';

/** "Why may I see this?" in a sentence, from the right that opened the page. */
export function whySentence({ granted, language, today }: Visit): string {
  const say = words[language];
  const held = granted?.grant.role;
  if (!granted || !held) return '';
  const from = isDay(held.from) ? held.from : today;
  const said = { role: held.role, organisation: held.name, from };
  const owner = granted.owner.name;
  const because = granted.grant.relation === 'itself' ? say.whyItself(said) : say.whyUmbrella({ ...said, owner });
  return granted.grant.overruling ? `${because} ${say.whyOverruling({ owner })}` : because;
}
