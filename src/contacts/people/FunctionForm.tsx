import { sql } from 'kysely';
import { z } from 'zod';
import { Actions, DayEntry, field, type Form, SelectField, TextField } from '#ground/forms';
import type { Write } from '#ground/database';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { granted, ownerOf, roleLabel, roles, type Visit } from '#identity';
import { routes } from '#routes';
import { bodiesOf } from '../bodies/body.ts';
import { words } from '../words.generated.ts';

const MOST_CHOICES = 1_000;

export const functionShape = (language: Language) =>
  z
    .object({
      title: field.text(),
      where: field.text({ most: 60 }),
      from: field.day(language),
      until: field.optionalDay(language),
      role: field.optionalChoice(roles),
    })
    .refine(({ from, until }) => until === undefined || from <= until, {
      error: words[language].endsBeforeItBegins,
      path: ['until'],
    });

/** Where a function may be held: the own organisation, bodies that are kept, members and umbrellas. */
export async function placesToHold(
  write: Write,
  organisation: number,
  today: Day,
): Promise<{ value: string; label: string }[]> {
  const bodies = await bodiesOf(write, organisation, {}, MOST_CHOICES);
  const { rows } = await sql<{ node: number; name: string }>`
    select o.node, n.name
    from organisation o
    join organisation_name n on n.organisation = o.node and n.during @> ${today}::date
    where o.node = ${organisation}
      or exists (select from presence p where p.umbrella = ${organisation} and p.member = o.node and p.direct
        and p.since <= ${today} and p.until > ${today})
      or exists (select from presence p where p.member = ${organisation} and p.umbrella = o.node
        and p.since <= ${today} and p.until > ${today})
    order by o.node <> ${organisation}, sort_key(n.name)
    limit ${MOST_CHOICES}`.execute(write);
  return [
    ...rows.slice(0, 1).map(({ node, name }) => ({ value: `node:${node}`, label: name })),
    ...bodies.flatMap(({ id, name }) => [{ value: `body:${id}`, label: name }]),
    ...rows.slice(1).map(({ node, name }) => ({ value: `node:${node}`, label: name })),
  ];
}

/** Whether this person may let others act here, and so let a function bring a role or end one. */
export const mayGiveRoles = ({ house, actor, granted: reached }: Visit): boolean =>
  reached !== undefined && granted(house.rights, actor, 'managePeople', reached.standing) !== undefined;

/** One more function of a person. */
export function FunctionForm(props: {
  visit: Visit;
  person: string;
  form: Form;
  places: readonly { value: string; label: string }[];
}) {
  const { visit, person, form, places } = props;
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return (
    <form
      class="stack"
      method="post"
      action={routes.addFunction.to({ language, organisation, person })}
      noValidate
      aria-label={say.addFunction}
    >
      <TextField form={form} name="title" label={say.functionTitle} hint={say.functionTitleHint} />
      <SelectField form={form} name="where" label={say.functionWhere} hint={say.functionWhereHint} choices={places} />
      <DayEntry form={form} name="from" label={say.from} />
      <DayEntry form={form} name="until" label={say.until} hint={say.untilHint} />
      {mayGiveRoles(visit) && (
        <SelectField
          form={form}
          name="role"
          label={say.actsAs}
          hint={say.actsAsHint}
          empty={say.actsAsNothing}
          choices={roles.map((role) => ({ value: role, label: roleLabel(language, role) }))}
          optional
        />
      )}
      <Actions>
        <button class="button second" type="submit">
          {say.addFunction}
        </button>
      </Actions>
    </form>
  );
}
