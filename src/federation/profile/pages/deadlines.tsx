import { z } from 'zod';
import {
  ChoiceField,
  DayEntry,
  emptyForm,
  field,
  type Form,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { type Day, daysBetween } from '#ground/day';
import { Table } from '#ground/html';
import { seeOther } from '#ground/http';
import { dayExample, formatDay, type Language } from '#ground/language';
import { actorName, ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { keepFact, lastDayOfNotice } from '../commands/keepFact.ts';
import { type Fact, factKinds, SOON } from '../fact.ts';
import { factsOf } from '../queries/facts.ts';
import { words } from '../words.generated.ts';

/** The papers and terms of an association: what holds, what runs out soon, what is missing. */
export function deadlinesAnswer(visit: Visit): Promise<Response> {
  const { language, today, url } = visit;
  const kind = factKinds.find((each) => each === url.searchParams.get('renew'));
  return deadlinesPage(visit, emptyForm(language, { kind, onDay: today }));
}

export async function saveDeadlineAnswer(visit: Visit): Promise<Response> {
  const { language, request, house, actor, today } = visit;
  const say = words[language];
  const shape = z.object({
    kind: field.choice(factKinds),
    onDay: field.day(language),
    endsOn: field.optionalDay(language),
    note: field.optionalText({ most: 300 }),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return deadlinesPage(visit, read.refused);
  const { kind, onDay, note } = read.values;
  const again = (problems: Form['problems']) => deadlinesPage(visit, { ...read.form, problems });
  if (onDay > today && kind !== 'boardTerm') return again({ onDay: say.paperAhead });
  const most = kind === 'exemptionNotice' ? lastDayOfNotice(onDay) : undefined;
  const endsOn = read.values.endsOn ?? most;
  if (endsOn !== undefined && endsOn < onDay) return again({ endsOn: say.endsBefore });
  if (most !== undefined && endsOn !== undefined && endsOn > most)
    return again({ endsOn: say.noticeTooLong({ day: most }) });
  if (kind === 'boardTerm' && endsOn === undefined) return again({ endsOn: say.termNeedsEnd });
  const { node, slug } = ownerOf(visit);
  await keepFact(house.database, reachOf(actor), {
    actor: actorName(actor),
    organisation: { node, slug },
    said: { kind, onDay, endsOn, note },
  });
  return seeOther(routes.deadlines.to({ language, organisation: slug }, { saved: kind }));
}

async function deadlinesPage(visit: Visit, form: Form): Promise<Response> {
  const { language, house, actor, url, today } = visit;
  const say = words[language];
  const { node, slug } = ownerOf(visit);
  const { latest, earlier } = await factsOf(house.database, reachOf(actor), node);
  const labels = { kind: say.paper, onDay: say.onDay, endsOn: say.endsOn, note: say.note };
  return workPage(visit, {
    title: say.deadlines,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} labels={labels} />
          {url.searchParams.has('saved') && (
            <p class="note" role="status">
              {say.saved}
            </p>
          )}
          <h1>{say.deadlines}</h1>
          <p class="lead">{say.deadlinesLead}</p>
        </div>
        <Table
          caption={say.deadlines}
          columns={[
            { title: say.paper },
            { title: say.onDay },
            { title: say.endsOn },
            { title: say.state },
            { title: say.note },
          ]}
          rows={factKinds.map((kind) => {
            const fact = latest.find((each) => each.kind === kind);
            return [
              say.factKind({ kind }),
              fact ? dayShown(language, fact.onDay) : '–',
              fact?.endsOn ? dayShown(language, fact.endsOn) : '–',
              <StateOf language={language} fact={fact} today={today} />,
              <bdi>{fact?.note ?? ''}</bdi>,
            ];
          })}
        />
        <form class="beam stack" method="post" action={url.pathname} noValidate>
          <h2 id="renew">{say.addPaper}</h2>
          <ChoiceField
            form={form}
            name="kind"
            label={labels.kind}
            choices={factKinds.map((kind) => ({ value: kind, label: say.factKind({ kind }) }))}
          />
          <DayEntry
            form={form}
            name="onDay"
            label={labels.onDay}
            hint={say.fromHint({ example: dayExample(language) })}
          />
          <DayEntry form={form} name="endsOn" label={labels.endsOn} hint={say.endsOnHint} optional />
          <TextField form={form} name="note" label={labels.note} hint={say.noteHint} optional />
          <div class="actions">
            <button class="button" type="submit">
              {say.save}
            </button>
          </div>
        </form>
        {earlier.length > 0 && (
          <details>
            <summary>{say.earlierPapers}</summary>
            <ul>
              {earlier.map(({ kind, onDay, endsOn }) => (
                <li>
                  {say.factKind({ kind })}: {formatDay(language, onDay, 'short')} –{' '}
                  {endsOn ? formatDay(language, endsOn, 'short') : '…'}
                </li>
              ))}
            </ul>
          </details>
        )}
        <p>
          <a href={routes.profile.to({ language, organisation: slug })}>{say.profile}</a>
        </p>
      </>
    ),
  });
}

const dayShown = (language: Language, day: Day) => <time datetime={day}>{formatDay(language, day, 'long')}</time>;

function StateOf({ language, fact, today }: { language: Language; fact: Fact | undefined; today: Day }) {
  const say = words[language];
  if (!fact) return <span class="state calm">{say.stateMissing}</span>;
  if (!fact.endsOn) return <span class="state yes">{say.stateThere}</span>;
  const days = daysBetween(today, fact.endsOn);
  if (days < 0) return <span class="state late">{say.stateOver}</span>;
  if (days <= SOON) return <span class="state soon">{say.stateSoon({ n: days })}</span>;
  return <span class="state yes">{say.stateHolds}</span>;
}
