import type { ComponentChildren } from 'preact';
import type { Language } from '#ground/language';
import { legalFormLabel } from '../../labels.ts';
import type { Held } from '../queries/held.ts';
import { words } from '../words.generated.ts';

/** What the federation has on a member, as facts. */
export function HeldFacts({ language, held }: { language: Language; held: Held | undefined }) {
  const say = words[language];
  if (!held) return null;
  const seat = [held.postcode, held.place].filter((part) => part !== null).join(' ');
  const facts: [string, ComponentChildren][] = [
    [say.heldName, <bdi lang="de">{held.name}</bdi>],
    [say.heldLegalForm, held.legalForm && legalFormLabel(language, held.legalForm)],
    [say.heldSeat, seat !== '' && <bdi lang="de">{seat}</bdi>],
    [say.heldHomepage, held.homepage && <bdi>{held.homepage}</bdi>],
    [say.heldPhone, held.phone && <bdi dir="ltr">{held.phone}</bdi>],
    [say.heldEmail, held.email && <bdi dir="ltr">{held.email}</bdi>],
  ];
  return (
    <dl class="facts">
      {facts.map(([term, fact]) => (
        <div>
          <dt>{term}</dt>
          <dd>{fact || <span class="muted">{say.notKnown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
