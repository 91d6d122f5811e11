import type { ComponentChildren } from 'preact';
import { Help } from '../find/Help.tsx';
import { openingLines } from '../find/openingText.ts';
import { lengthText } from '../find/say.ts';
import { formatDay, type Language } from '#ground/language';
import type { Resource } from '../resource.ts';
import { durationText } from '../sentence.ts';
import type { Left } from './quota.ts';
import { words } from './words.generated.ts';

/** What to know while booking: what is left this month, when it is open, how far ahead, whom to ask. */
export function Aside(props: { language: Language; resource: Resource; left: readonly Left[] }) {
  const { language, resource, left } = props;
  const say = words[language];
  return (
    <aside class="stack" aria-labelledby="good-to-know">
      <h2 id="good-to-know">{say.goodToKnow}</h2>
      <dl class="facts">
        {factsOf(language, resource, left).map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function factsOf(
  language: Language,
  resource: Resource,
  left: readonly Left[],
): (readonly [string, ComponentChildren])[] {
  const say = words[language];
  const { house, quotaMinutes, leadMinutes, horizonDays, bufferAfter } = resource;
  const lines = openingLines(language, resource.openings);
  const most = lengthText(language, horizonDays * 1440);
  return [
    ...left.map(
      ({ name, month, minutes }) =>
        [
          say.quota,
          say.quotaLeft({
            name,
            month: formatDay(language, month, 'month'),
            left: durationText(language, minutes),
            all: durationText(language, quotaMinutes ?? 0),
          }),
        ] as const,
    ),
    [say.opening, lines.length === 0 ? say.neverOpen : <Lines lines={lines} />],
    [
      say.lead,
      leadMinutes > 0 ? say.leadBoth({ least: lengthText(language, leadMinutes), most }) : say.leadMost({ most }),
    ],
    ...(bufferAfter > 0 ? [[say.cleanUp, say.cleanUpText({ time: lengthText(language, bufferAfter) })] as const] : []),
    ...(house.contact || house.phone || house.email ? [[say.help, <Help house={house} />] as const] : []),
  ];
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);
