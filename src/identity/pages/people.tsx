import { z } from 'zod';
import { isId } from '#ground/database';
import { emptyForm, field, type Form, pageStatus, ProblemSummary, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import { endRole, rolesOf } from '../roleHeld.ts';
import { actorName } from '../actor.ts';
import { invite } from '../invite.ts';
import { roles } from '../roles.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { InviteForm } from './InviteForm.tsx';
import { RolesHeld } from './RolesHeld.tsx';
import { workPage } from './workPage.tsx';

const codes = languages.map(({ code }) => code) as [Language, ...Language[]];

/** Who acts for the organisation: roles with their days, and a form that invites somebody. For its board. */
export function peopleAnswer(visit: Visit): Promise<Response> {
  return page(visit, blankForm(visit));
}

/** Invites somebody. */
export async function inviteAnswer(visit: Visit): Promise<Response> {
  const { house, language, actor, request, today } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const read = await readForm(request, shapeIn(language), language);
  if ('refused' in read) return page(visit, read.refused);
  const { values, form } = read;
  const from = values.from ?? today;
  if (values.until !== undefined && values.until < from) {
    return page(visit, { ...form, problems: { until: say.untilBeforeFrom } });
  }
  const outcome = await invite(house, actorName(actor), owner, { ...values, from });
  if (outcome === 'held') return page(visit, { ...form, problems: { role: say.roleHeldAlready } });
  if (outcome === 'noEmail') return page(visit, { ...form, problems: { email: say.emailNone } });
  house.carryMail?.();
  return seeOther(routes.people.to({ language, organisation: owner.slug }, { done: 'invited' }));
}

/** Ends a role; the last one of a board stays, so that somebody can still decide about rights. */
export async function endRoleAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, actor, parts, today } = visit;
  const owner = ownerOf(visit);
  const id = parts['role'];
  if (!isId(id)) return undefined;
  const outcome = await endRole(house.database, actorName(actor), owner, id, today);
  if (outcome === 'unknown') return undefined;
  if (outcome === 'lastBoard') return page(visit, blankForm(visit), words[language].lastBoard);
  return seeOther(routes.people.to({ language, organisation: owner.slug }, { done: 'ended' }));
}

const shapeIn = (language: Language) =>
  z.object({
    name: field.text({ most: 100 }),
    email: field.email(),
    language: field.choice(codes),
    role: field.choice(roles),
    from: field.optionalDay(language),
    until: field.optionalDay(language),
  });

const blankForm = ({ language, today }: Visit) => emptyForm(language, { language, from: today });

async function page(visit: Visit, form: Form, refused?: string): Promise<Response> {
  const { house, language, today, url } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const done = url.searchParams.get('done');
  const held = await rolesOf(house.database, owner.node, today);
  return workPage(visit, {
    title: say.menuPeople,
    status: refused === undefined ? pageStatus(form) : 409,
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.menuPeople}</h1>
          <p class="lead">{say.peopleLead({ organisation: owner.name })}</p>
          {refused !== undefined && (
            <p class="note warm" role="alert">
              {refused}
            </p>
          )}
          {(done === 'invited' || done === 'ended') && (
            <p class="note" role="status">
              {done === 'invited' ? say.invited : say.roleEnded}
            </p>
          )}
        </div>
        <RolesHeld visit={visit} held={held} />
        <InviteForm visit={visit} form={form} />
      </>
    ),
  });
}
