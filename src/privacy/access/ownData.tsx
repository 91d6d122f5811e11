import { formatNumber } from '#ground/language';
import { accountPage, type Person, type Visit } from '#identity';
import { routes } from '#routes';
import { activities, type Activity } from '../activities.ts';
import { ActivityFacts } from '../pages/ActivityFacts.tsx';
import { columnTitle } from '../sentences.ts';
import { words } from '../words.generated.ts';
import { ownRows, type OwnTable } from './ownRows.ts';
import { summaryOf } from './summary.ts';
import { textOf } from './text.ts';

/** More rows than these are in the file only: a history of years is no page to read. */
const ROWS_SHOWN = 10;

/** Everything that is kept about oneself, by what it is for (Art. 15 GDPR). */
export async function ownDataAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language } = visit;
  if (actor.kind !== 'person') return undefined;
  const held = await ownRows(house.database, actor.account);
  const say = words[language];
  return accountPage(visit, {
    title: say.ownTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.ownTitle}</h1>
          <p class="lead">{say.ownLead}</p>
          <div class="actions">
            <a class="button" href={routes.ownDataFile.to({ language })}>
              {say.ownDownload}
            </a>
            <a href={routes.consents.to({ language })}>{say.consentsTitle}</a>
            <a href={routes.eraseAccount.to({ language })}>{say.eraseLink}</a>
          </div>
          <p class="small muted">{say.ownDownloadHint}</p>
        </div>
        {activities
          .filter((activity) => held.some((table) => table.activity === activity))
          .map((activity) => (
            <Processing visit={visit} activity={activity} held={held.filter((each) => each.activity === activity)} />
          ))}
      </>
    ),
  });
}

function Processing(props: { visit: Visit; activity: Activity; held: readonly OwnTable[] }) {
  const { visit, activity, held } = props;
  const { language } = visit;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby={activity}>
      <h2 id={activity}>{say.activityTitle({ activity })}</h2>
      <ActivityFacts language={language} summary={summaryOf(activity)} />
      {held.map((table) => (
        <details>
          <summary>
            {say.entries({ n: table.rows.length })} <code dir="ltr">{table.table}</code>
          </summary>
          {table.rows.length > ROWS_SHOWN && <p class="small">{say.firstShown({ n: ROWS_SHOWN })}</p>}
          {table.rows.slice(0, ROWS_SHOWN).map((row) => (
            <Row visit={visit} row={row} />
          ))}
        </details>
      ))}
    </section>
  );
}

function Row({ visit, row }: { visit: Visit; row: OwnTable['rows'][number] }) {
  const { language, actor } = visit;
  // Numbers of organisations are said as the names this person knows them by.
  const names = new Map((actor as Person).roles.map(({ organisation, name }) => [organisation, name]));
  return (
    <dl class="facts">
      {Object.entries(row)
        .filter(([, value]) => value !== null && value !== '')
        .map(([column, value]) => (
          <div>
            <dt>
              <bdi>{columnTitle(language, column)}</bdi>
            </dt>
            <dd dir="auto">{shown(column, value)}</dd>
          </div>
        ))}
    </dl>
  );

  function shown(column: string, value: unknown): string {
    if (typeof value !== 'number') return textOf(value).slice(0, 2_000);
    const name = ['organisation', 'umbrella', 'by_organisation'].includes(column) ? names.get(value) : undefined;
    return name ?? formatNumber(language, value);
  }
}
