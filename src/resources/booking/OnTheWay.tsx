import type { Language } from '#ground/language';
import { Help } from '../find/Help.tsx';
import { addressText } from '../find/say.ts';
import type { Resource } from '../resource.ts';
import { words } from './words.generated.ts';

/** Where it is, how to get there, what to keep to and whom to call; texts as the house wrote them. */
export function OnTheWay({ language, resource }: { language: Language; resource: Resource }) {
  const say = words[language];
  const { house, kind } = resource;
  const { contact, phone, email, directions, houseRules } = house;
  const somewhere = kind !== 'licence';
  return (
    <aside class="stack" aria-labelledby="on-the-way">
      <h2 id="on-the-way">{somewhere ? say.onTheWay : say.helpTitle}</h2>
      {somewhere && <p>{addressText(language, house)}</p>}
      {somewhere && directions && <Said language={house.language} title={say.directions} text={directions} />}
      {somewhere && houseRules && <Said language={house.language} title={say.houseRules} text={houseRules} />}
      {(contact || phone || email) && (
        <div class="stack-s">
          <h3>{say.help}</h3>
          <Help house={house} />
        </div>
      )}
    </aside>
  );
}

function Said({ language, title, text }: { language: string; title: string; text: string }) {
  return (
    <div class="stack-s">
      <h3>{title}</h3>
      {text.split(/\n+/).map((line) => (
        <p dir="auto" lang={language}>
          {line}
        </p>
      ))}
    </div>
  );
}
