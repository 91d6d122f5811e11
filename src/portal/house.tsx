import { houseWords } from '#ground/html';
import { securityHeaders, seeOther } from '#ground/http';
import { formatNumber } from '#ground/language';
import { housePage, type Visit } from '#identity';
import { federationWords, kindsLabel, total, type UmbrellaLine, umbrellas } from '#federation';
import { routes } from '#routes';

/** The beginning: in the reader's language. */
export function beginningAnswer({ language }: Visit): Response {
  return seeOther(routes.house.to({ language }), { Vary: 'Accept-Language' });
}

/** Who lives in this house: all umbrellas, the widest first. */
export async function houseAnswer(visit: Visit): Promise<Response> {
  const { house, language, today, actor } = visit;
  const all = await umbrellas(house.database, today);
  const members = await Promise.all(all.map(({ node }) => total(house.database, node, 'all', today)));
  const say = federationWords[language];
  const byKind = Map.groupBy(
    all.map((umbrella, index) => ({ ...umbrella, members: members[index]! })),
    ({ kind }) => kind,
  );
  return housePage(house, language, {
    title: say.houseTitle,
    actor,
    body: (
      <>
        <div class="stack">
          <h1>{say.houseTitle}</h1>
          <p class="lead">{all.length > 0 ? say.houseLead : say.houseEmpty}</p>
          {all.length === 0 && (
            <p class="note" dir="auto">
              {say.houseEmptyNext}
            </p>
          )}
        </div>
        {[...byKind].map(([kind, lines]) => (
          <section class="beam stack" aria-labelledby={kind}>
            <h2 id={kind}>{kindsLabel(language, kind)}</h2>
            <ul class="plain-list tree">
              {lines.map((line) => (
                <Line line={line} language={language} />
              ))}
            </ul>
          </section>
        ))}
        <p class="asof">{houseWords[language].asOf({ day: today })}</p>
      </>
    ),
  });
}

function Line({ line, language }: { line: UmbrellaLine & { members: number }; language: Visit['language'] }) {
  return (
    <li>
      <a href={routes.home.to({ language, umbrella: line.slug })}>
        <bdi lang="de">{line.name}</bdi>
      </a>{' '}
      <span class="small muted">
        {federationWords[language].columnMembers}: {formatNumber(language, line.members)}
      </span>
    </li>
  );
}

/** Pages may be found; what only staff see may not. */
export function robotsAnswer(): Response {
  const text = 'User-agent: *\nDisallow: /*/*/imports\nDisallow: /demonstration/\n';
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', ...securityHeaders() } });
}
