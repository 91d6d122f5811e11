import { jsonAnswer, notFoundProblem } from '#ground/http';
import { chooseLanguage, isLanguage } from '#ground/language';
import { mayOn, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { summaries } from '../access/summary.ts';
import { dataMap } from '../dataMap.ts';
import { ActivityFacts } from '../pages/ActivityFacts.tsx';
import { words } from '../words.generated.ts';
import { processingRecord } from './record.ts';

/** The record of processing as a document to print. */
export function processingRecordAnswer(visit: Visit): Response {
  const { language, today } = visit;
  const owner = ownerOf(visit);
  const say = words[language];
  return workPage(visit, {
    title: say.recTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.recTitle}</h1>
          <p class="lead">{say.recLead({ day: today })}</p>
          <dl class="facts">
            <div>
              <dt>{say.recController}</dt>
              <dd>
                <bdi>{owner.name}</bdi>
              </dd>
            </div>
            <div>
              <dt>{say.recMeasures}</dt>
              <dd>{say.recMeasuresText}</dd>
            </div>
          </dl>
          <p>
            <a href={routes.apiProcessingRecord.to({}, { organisation: owner.slug, language })}>{say.recJson}</a>
          </p>
        </div>
        {summaries.map((summary) => (
          <section class="beam stack" aria-labelledby={summary.activity}>
            <h2 id={summary.activity}>{say.activityTitle({ activity: summary.activity })}</h2>
            <ActivityFacts language={language} summary={summary} />
          </section>
        ))}
        <section class="beam stack" aria-labelledby="fields">
          <h2 id="fields">{say.recAnnex}</h2>
          <p>{say.recAnnexLead}</p>
          {summaries.flatMap(({ tables }) =>
            tables.map((table) => (
              <details>
                <summary>
                  <code dir="ltr">{table}</code>
                </summary>
                <dl class="facts" lang="en" dir="ltr">
                  {Object.entries(dataMap[table]!).map(([column, declared]) => (
                    <div>
                      <dt>
                        <code>{column}</code>
                      </dt>
                      <dd>
                        {declared.purpose}{' '}
                        <span class="small muted">
                          {declared.category} · {declared.basis} · {declared.audience} · {declared.retention}
                        </span>
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            )),
          )}
        </section>
      </>
    ),
  });
}

/** The same for programs; without the right the organisation is not there. */
export async function apiProcessingRecordAnswer({ house, actor, url, today, request }: Visit): Promise<Response> {
  const slug = url.searchParams.get('organisation') ?? '';
  const held = slug.includes('\0') ? undefined : await mayOn(house, actor, 'readProcessingRecord', slug, today);
  if (!held) return notFoundProblem('organisation');
  const asked = url.searchParams.get('language') ?? '';
  const language = isLanguage(asked) ? asked : chooseLanguage(request.headers.get('Accept-Language'));
  return jsonAnswer(processingRecord(held.owner, today, language));
}
