import { z } from 'zod';
import { isId } from '#ground/database';
import {
  Actions,
  DayEntry,
  emptyForm,
  field,
  type Form,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import { routes } from '#routes';
import { actorName, personIn } from '../actor.ts';
import { roleLabel } from '../labels.ts';
import { makeToken, revokeToken, tokensOf } from '../token.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { TokensMade } from './TokensMade.tsx';
import { workPage } from './workPage.tsx';

const tokenRoles = ['board', 'headOffice', 'editor'] as const;

/** The organisation's tokens, and a form that makes one. For its board. */
export function tokensAnswer(visit: Visit): Promise<Response> {
  return page(visit, emptyForm(visit.language));
}

/** Makes a token. Its secret stands on this answer alone: it is in no address and nowhere else. */
export async function makeTokenAnswer(visit: Visit): Promise<Response> {
  const { house, language, actor, request, today } = visit;
  const read = await readForm(request, shapeIn(language), language);
  if ('refused' in read) return page(visit, read.refused);
  const { name, role, endsOn } = read.values;
  if (endsOn < today) return page(visit, { ...read.form, problems: { endsOn: words[language].tokenEndsBefore } });
  const madeBy = personIn(actor)?.account;
  const wish = { name, role, endsOn, ...(madeBy === undefined ? {} : { madeBy }) };
  const secret = await makeToken(house.database, actorName(actor), ownerOf(visit), wish);
  return page(visit, emptyForm(language), secret);
}

/** Revokes one; another organisation's is the same as none. */
export async function revokeTokenAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, actor, parts } = visit;
  const owner = ownerOf(visit);
  const id = parts['token'];
  if (!isId(id) || !(await revokeToken(house.database, actorName(actor), id, owner.node))) return undefined;
  return seeOther(routes.tokens.to({ language, organisation: owner.slug }));
}

const shapeIn = (language: Language) =>
  z.object({ name: field.text({ most: 100 }), role: field.choice(tokenRoles), endsOn: field.day(language) });

async function page(visit: Visit, form: Form, secret?: string): Promise<Response> {
  const { house, language } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const tokens = await tokensOf(house.database, owner.node);
  return workPage(visit, {
    title: say.menuTokens,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <ProblemSummary form={form} />
          <h1>{say.menuTokens}</h1>
          <p class="lead">{say.tokensLead({ organisation: owner.name })}</p>
          {secret !== undefined && (
            <div class="note warm stack" role="status">
              <h2>{say.tokenMade}</h2>
              <p>{say.tokenOnce}</p>
              <p>
                <code dir="ltr">{secret}</code>
              </p>
            </div>
          )}
        </div>
        <TokensMade visit={visit} tokens={tokens} />
        <section class="stack">
          <h2 class="beam">{say.tokenNew}</h2>
          <form
            class="stack"
            method="post"
            action={routes.makeToken.to({ language, organisation: owner.slug })}
            novalidate
          >
            <TextField form={form} name="name" label={say.tokenName} hint={say.tokenNameHint} autocomplete="off" />
            <SelectField
              form={form}
              name="role"
              label={say.tokenRole}
              hint={say.tokenRoleHint}
              choices={tokenRoles.map((role) => ({ value: role, label: roleLabel(language, role) }))}
            />
            <DayEntry form={form} name="endsOn" label={say.tokenEndsOn} hint={say.tokenEndsOnHint} />
            <Actions>
              <button class="button" type="submit">
                {say.tokenMake}
              </button>
            </Actions>
          </form>
        </section>
      </>
    ),
  });
}
