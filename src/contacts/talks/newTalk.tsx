import { z } from 'zod';
import {
  Actions,
  DayEntry,
  emptyForm,
  field,
  type Form,
  LongTextField,
  ManyField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { readFilters } from '../people/filters.ts';
import { peopleList } from '../people/list.ts';
import { idIn, seeing } from '../seeing.ts';
import { makeTalk, ownPeople } from './talk.ts';
import { words } from './words.generated.ts';

const MOST_CHOICES = 2_000;

const shape = (language: Language, people: readonly string[], ours: readonly string[]) =>
  z
    .object({
      on: field.day(language),
      topic: field.text(),
      people: field.many(people),
      ours: field.many(ours),
      said: field.optionalLongText({ most: 20_000 }),
      step: field.optionalText({ most: 500 }),
      due: field.optionalDay(language),
      by: field.optionalChoice(ours),
    })
    .refine(({ people: chosen, ours: own }) => chosen.length + own.length > 0, {
      error: words[language].nobodyChosen,
      path: ['people'],
    })
    .refine(({ step, due, by }) => step !== undefined || (due === undefined && by === undefined), {
      error: words[language].stepMissing,
      path: ['step'],
    });

/** The form for a talk; `with` names who is ticked already. */
export async function newTalkAnswer(visit: Visit): Promise<Response> {
  const { language, today, url, actor } = visit;
  const people = url.searchParams.getAll('with').filter((id) => idIn(id) !== undefined);
  const ours = actor.kind === 'person' ? [actor.account] : [];
  return formPage(visit, emptyForm(language, { on: today, people, ours }));
}

export async function addTalkAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor } = visit;
  const { people, ours } = await choicesOf(visit);
  const values = (choices: readonly { value: string }[]) => choices.map(({ value }) => value);
  const read = await readForm(request, shape(language, values(people), values(ours)), language);
  if ('refused' in read) return formPage(visit, read.refused);
  const { on, topic, said, step, due, by } = read.values;
  const talk = await seeing(visit, (write, organisation) =>
    makeTalk(write, actorName(actor), organisation, {
      on,
      topic,
      said: said ?? null,
      people: read.values.people,
      ours: read.values.ours,
      next: step === undefined ? undefined : { step, due: due ?? null, by: by ?? null },
    }),
  );
  return seeOther(routes.talk.to({ language, organisation: ownerOf(visit).slug, talk }));
}

/** Who can be ticked: the contacts in order of names, and our own people of today. */
const choicesOf = (visit: Visit) =>
  seeing(visit, async (write, organisation) => {
    const everybody = readFilters(new URLSearchParams());
    const lines = await peopleList(write, organisation, everybody, visit.today, { most: MOST_CHOICES });
    return {
      people: lines.map(({ id, name, functions }) => ({ value: id, name, title: functions[0] })),
      ours: await ownPeople(write, organisation, visit.today),
    };
  });

async function formPage(visit: Visit, form: Form): Promise<Response> {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const { people, ours } = await choicesOf(visit);
  const labels = {
    on: say.talkOn,
    topic: say.topic,
    people: say.talkedWith,
    ours: say.ours,
    said: say.said,
    step: say.nextStep,
    due: say.due,
    by: say.by,
  };
  const at = <Name extends keyof typeof labels>(name: Name) => ({ form, name, label: labels[name] });
  return workPage(visit, {
    title: say.newTalk,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.talks.to({ language, organisation })}>
            {say.talks}
          </a>
          <ProblemSummary form={form} labels={labels} />
          <h1>{say.newTalk}</h1>
        </div>
        <form class="stack" method="post" action={routes.addTalk.to({ language, organisation })} noValidate>
          <DayEntry {...at('on')} />
          <TextField {...at('topic')} />
          <ManyField
            {...at('people')}
            choices={people.map(({ value, name, title }) => ({
              value,
              label: <bdi>{name}</bdi>,
              hint: title && [title.title, title.where].filter(Boolean).join(', '),
            }))}
          />
          <ManyField {...at('ours')} choices={ours.map(({ value, label }) => ({ value, label: <bdi>{label}</bdi> }))} />
          <LongTextField {...at('said')} rows={8} optional />
          <TextField {...at('step')} hint={say.nextStepHint} optional />
          <DayEntry {...at('due')} />
          <SelectField {...at('by')} choices={ours} empty={say.byAnybody} optional />
          <Actions>
            <button class="button" type="submit">
              {say.saveTalk}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}
