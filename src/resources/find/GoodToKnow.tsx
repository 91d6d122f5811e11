import type { ComponentChildren } from 'preact';
import { formatList, type Language } from '#ground/language';
import { routes } from '#routes';
import { byWeeks, type Resource } from '../resource.ts';
import { durationText } from '../sentence.ts';
import { openingLines } from './openingText.ts';
import { Help } from './Help.tsx';
import { audienceText, lengthText } from './say.ts';
import { words } from './words.generated.ts';

/** The rules a resource is lent by, as facts, and how one comes to book it. */
export function GoodToKnow({ language, resource }: { language: Language; resource: Resource }) {
  const say = words[language];
  const parts = { language, resource: resource.slug };
  return (
    <section class="beam stack" aria-labelledby="rules">
      <h2 id="rules">{say.goodToKnow}</h2>
      <dl class="facts">
        {factsOf(language, resource).map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        {byWeeks(resource) ? (
          <a class="button" href={routes.exhibitPage.to(parts)}>
            {say.applyForWall}
          </a>
        ) : (
          <a class="button" href={routes.bookPage.to(parts)}>
            {say.book}
          </a>
        )}
        {resource.audience.includes('public') && !byWeeks(resource) && (
          <a class="button second" href={routes.guestPage.to(parts)}>
            {say.bookAsGuest}
          </a>
        )}
      </div>
    </section>
  );
}

function factsOf(language: Language, resource: Resource): (readonly [string, ComponentChildren])[] {
  const say = words[language];
  const { house, parts } = resource;
  const named = parts.filter((name) => name !== null);
  const length = (minutes: number) => lengthText(language, minutes);
  return [
    ...(byWeeks(resource)
      ? ([[say.factOpen, say.wholeWeeks]] as const)
      : ([
          [say.factOpen, <Openings language={language} resource={resource} />],
          [say.factHolidays, resource.openOnHolidays ? say.holidaysOpen : say.holidaysShut],
        ] as const)),
    [say.factWho, resource.audience.length > 0 ? audienceText(language, resource.audience) : say.keeperOnly],
    ...(named.length > 1 ? [[say.factParts, formatList(language, named)] as const] : []),
    [
      say.factLead,
      resource.leadMinutes > 0
        ? say.leadBoth({ least: length(resource.leadMinutes), most: length(resource.horizonDays * 1440) })
        : say.leadMost({ most: length(resource.horizonDays * 1440) }),
    ],
    ...(resource.priorityDays > 0
      ? [[say.factPriority, say.priority({ time: length(resource.priorityDays * 1440) })] as const]
      : []),
    ...(resource.longestMinutes === null ? [] : [[say.factLongest, length(resource.longestMinutes)] as const]),
    ...(resource.quotaMinutes === null
      ? []
      : [[say.factQuota, say.quota({ time: durationText(language, resource.quotaMinutes) })] as const]),
    ...(resource.bufferBefore > 0
      ? [[say.factBefore, say.bufferBefore({ time: length(resource.bufferBefore) })] as const]
      : []),
    ...(resource.bufferAfter > 0
      ? [[say.factAfter, say.bufferAfter({ time: length(resource.bufferAfter) })] as const]
      : []),
    [say.factApproval, resource.approval === 'atOnce' ? say.atOnce : say.byHouse],
    ...(house.contact || house.phone || house.email ? [[say.factHelp, <Help house={house} />] as const] : []),
  ];
}

function Openings({ language, resource }: { language: Language; resource: Resource }) {
  const lines = openingLines(language, resource.openings);
  if (lines.length === 0) return <>{words[language].neverOpen}</>;
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
