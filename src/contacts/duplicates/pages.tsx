import { z } from 'zod';
import {
  Actions,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  HiddenField,
  ProblemSummary,
  readForm,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { type Person, personOf, recordIn } from '../people/person.ts';
import { idIn, seeing } from '../seeing.ts';
import { duplicatesOf } from './find.ts';
import { differing, type Differing } from './differing.ts';
import { type Choices, mergePeople, mergesOf, undoMerge } from './merge.ts';
import { words } from './words.generated.ts';

/** Entries that may be one person; with two of them in the address, the question which field is taken from which. */
export async function duplicatesAnswer(visit: Visit): Promise<Response | undefined> {
  const { searchParams } = visit.url;
  if (searchParams.has('a') || searchParams.has('b')) {
    const two = await reachTwo(visit, searchParams.get('a') ?? '', searchParams.get('b') ?? '');
    return two && choosePage(visit, two, emptyForm(visit.language));
  }
  return listPage(visit);
}

/** Two become one, as chosen; where one of them was changed meanwhile, the question is asked anew. */
export async function mergePeopleAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor } = visit;
  const shape = z.object({ a: field.text(), b: field.text(), versions: field.text() });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return undefined;
  const two = await reachTwo(visit, read.values.a, read.values.b);
  if (!two) return undefined;
  const [a, b] = two;
  const choices = choicesIn(read.form, differing(language, a, b));
  const outcome = await seeing(visit, (write, organisation) =>
    mergePeople(write, actorName(actor), organisation, {
      a: a.id,
      b: b.id,
      choices,
      seen: (now) => versionsOf(now) === read.values.versions,
    }),
  );
  if ('merge' in outcome) return seeOther(routes.duplicates.to({ language, organisation: ownerOf(visit).slug }));
  if (outcome.refused === 'unknown') return undefined;
  return choosePage(visit, two, { ...read.form, problems: { '': words[language].changedSince } }, 409);
}

/** A merge is taken back; where the entry was changed since, the page says so and nothing is done. */
export async function undoMergeAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, actor, parts } = visit;
  const id = idIn(parts['merge']);
  if (id === undefined) return undefined;
  const outcome = await seeing(visit, (write, organisation) => undoMerge(write, actorName(actor), organisation, id));
  if (outcome === 'undone') return seeOther(routes.duplicates.to({ language, organisation: ownerOf(visit).slug }));
  if (outcome.refused === 'unknown') return undefined;
  return listPage(visit, words[language].changedSinceMerge);
}

async function reachTwo(visit: Visit, a: string, b: string): Promise<[Person, Person] | undefined> {
  const [one, other] = [idIn(a), idIn(b)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const [first, second] = await seeing(visit, async (write, organisation) => [
    await personOf(write, organisation, one),
    await personOf(write, organisation, other),
  ]);
  return first && second && [first, second];
}

const versionsOf = (two: readonly [Person, Person]) => versionOf(two.map(recordIn));

function choicesIn(form: Form, fields: readonly Differing[]): Choices {
  const chosen = fields.map(({ name, choices, proposed }) => {
    const typed = form.typed.get(`take-${name}`);
    return [name, choices.find(({ value }) => value === typed)?.value ?? proposed] as const;
  });
  return Object.fromEntries(chosen);
}

async function listPage(visit: Visit, problem?: string): Promise<Response> {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const [pairs, merges] = await seeing(visit, async (write, node) => [
    await duplicatesOf(write, node),
    await mergesOf(write, node),
  ]);
  return workPage(visit, {
    title: say.duplicates,
    status: problem ? 409 : 200,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation })}>
            {say.contacts}
          </a>
          {problem && (
            <p class="note warm" role="alert">
              {problem}
            </p>
          )}
          <h1>{say.duplicates}</h1>
          <p class="lead">{say.duplicatesLead}</p>
        </div>
        {pairs.length === 0 && <p>{say.noDuplicates}</p>}
        <ul class="plain-list tasks">
          {pairs.map(({ a, b, because }) => (
            <li>
              <div>
                <a href={routes.duplicates.to({ language, organisation }, { a: a.id, b: b.id })}>
                  {say.twoPeople({ a: a.name, b: b.name })}
                </a>
                <div class="small muted">{because.map((each) => say.because({ because: each })).join(' · ')}</div>
              </div>
            </li>
          ))}
        </ul>
        {merges.length > 0 && (
          <section class="beam stack" aria-labelledby="merged">
            <h2 id="merged">{say.mergedBefore}</h2>
            <ul class="plain-list tasks">
              {merges.map(({ id, kept, name, was }) => (
                <li>
                  <a href={routes.person.to({ language, organisation, person: kept })}>
                    <bdi>{name}</bdi>
                  </a>
                  <form method="post" action={routes.undoMerge.to({ language, organisation, merge: id })}>
                    <button class="button second" type="submit">
                      {say.undoMerge({ name: was })}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
}

function choosePage(visit: Visit, two: [Person, Person], form: Form, status = 200): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const [a, b] = two;
  const fields = differing(language, a, b);
  const filled = emptyForm(language, {
    ...Object.fromEntries(fields.map(({ name, proposed }) => [`take-${name}`, proposed])),
    ...Object.fromEntries(
      fields.flatMap(({ name }) =>
        form.typed.has(`take-${name}`) ? [[`take-${name}`, form.typed.get(`take-${name}`)]] : [],
      ),
    ),
  });
  return workPage(visit, {
    title: say.mergeTitle,
    face: 'form',
    status,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.duplicates.to({ language, organisation })}>
            {say.duplicates}
          </a>
          <ProblemSummary form={form} />
          <h1>{say.mergeTitle}</h1>
          <p class="lead">{say.mergeLead}</p>
        </div>
        <form class="stack" method="post" action={routes.mergePeople.to({ language, organisation })} noValidate>
          <HiddenField form={form} name="a" value={a.id} />
          <HiddenField form={form} name="b" value={b.id} />
          <HiddenField form={form} name="versions" value={versionsOf(two)} />
          {fields.length === 0 && <p>{say.nothingDiffers}</p>}
          {fields.map(({ name, label, choices }) => (
            <ChoiceField
              form={filled}
              name={`take-${name}`}
              label={label}
              choices={choices.map(({ value, text }) => ({ value, label: textOf(language, text) }))}
            />
          ))}
          <Actions>
            <button class="button" type="submit">
              {say.merge}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}

const textOf = (language: Language, text: string) =>
  text === '' ? <span class="muted">{words[language].leaveEmpty}</span> : <bdi>{text}</bdi>;
