import { z } from 'zod';
import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { idIn, seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { reachPerson } from './edit.tsx';
import { functionShape, mayGiveRoles } from './FunctionForm.tsx';
import { addFunction, endFunction } from './functions.ts';
import { personPage } from './personPage.tsx';

/** A person gets one more function; in the own organisation it may bring a role, where the actor may give one. */
export async function addFunctionAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor } = visit;
  const say = words[language];
  const person = await reachPerson(visit);
  if (!person) return undefined;
  const read = await readForm(request, functionShape(language), language);
  if ('refused' in read) return personPage(visit, person, { adding: read.refused });
  const { title, where, from, until, role } = read.values;
  const wrong = (name: string, sentence: string) =>
    personPage(visit, person, { adding: { ...read.form, problems: { [name]: sentence } } });
  if (role !== undefined && !mayGiveRoles(visit)) return wrong('role', say.roleNotYours);
  const at = placeIn(where);
  if (!at) return wrong('where', say.whereUnknown);
  const outcome = await seeing(visit, (write) =>
    addFunction(write, actorName(actor), ownerOf(visit), { person: person.id, title, at, from, until, role }),
  );
  if ('id' in outcome) {
    return seeOther(routes.person.to({ language, organisation: ownerOf(visit).slug, person: person.id }));
  }
  if (outcome.refused === 'person') return undefined;
  if (outcome.refused === 'where') return wrong('where', say.whereUnknown);
  return wrong('role', outcome.refused === 'role' ? say.roleOnlyOwn : say.roleNeedsEmail);
}

/** A function ends with its last day; the role it brought ends with it. */
export async function endFunctionAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor, parts } = visit;
  const say = words[language];
  const person = await reachPerson(visit);
  const id = idIn(parts['function']);
  if (!person || id === undefined) return undefined;
  const read = await readForm(request, z.object({ until: field.day(language) }), language);
  const wrong = (sentence: string, typed: string) => personPage(visit, person, { ending: { id, sentence, typed } });
  if ('refused' in read) {
    return wrong(Object.values(read.refused.problems)[0] ?? '', read.refused.typed.get('until'));
  }
  const { until } = read.values;
  const outcome = await seeing(visit, (write) =>
    endFunction(write, actorName(actor), ownerOf(visit), {
      person: person.id,
      id,
      until,
      mayEndRoles: mayGiveRoles(visit),
    }),
  );
  if (outcome === 'ended') {
    return seeOther(routes.person.to({ language, organisation: ownerOf(visit).slug, person: person.id }));
  }
  if (outcome.refused === 'unknown') return undefined;
  return wrong(outcome.refused === 'before' ? say.endsBeforeItBegins : say.roleNotYours, read.form.typed.get('until'));
}

function placeIn(where: string): { body: string } | { node: number } | undefined {
  const body = idIn(/^body:(.*)$/.exec(where)?.[1]);
  if (body !== undefined) return { body };
  const node = /^node:(\d{1,9})$/.exec(where)?.[1];
  return node === undefined ? undefined : { node: Number(node) };
}
