import { z } from 'zod';
import {
  ChangedMeanwhile,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { choosePublicity } from '../commands/choosePublicity.ts';
import {
  type Audience,
  audiences,
  isKeptFrom,
  isWider,
  type Publicity,
  type PublicityField,
  publicityFields,
} from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { viewerOf } from '../viewer.ts';
import { words } from '../words.generated.ts';
import { doneAddress } from './doneAddress.ts';
import { audienceLabel, fieldLabel } from './labels.ts';
import { SaveActions } from './SaveActions.tsx';

/** Field by field: everybody, the federation, or the organisation alone. */
export async function publicityAnswer(visit: Visit): Promise<Response | undefined> {
  const publicity = await publicityOf(visit.house.database, ownerOf(visit).node);
  return publicityPage(visit, publicity, emptyForm(visit.language, publicity));
}

export async function savePublicityAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, request, language, actor } = visit;
  const { node, slug } = ownerOf(visit);
  const now = await publicityOf(house.database, node);
  const chosen = Object.fromEntries(offered(visit, now).map((name) => [name, field.choice(audiences)]));
  const read = await readForm(request, z.object(chosen), language);
  const form = 'refused' in read ? read.refused : read.form;
  if ('refused' in read) return publicityPage(visit, now, form);
  const wanted: Partial<Record<PublicityField, Audience>> = read.values;
  // An umbrella's office may keep something from the public; to make it more public is the organisation's own to do.
  const widened = offered(visit, now).find((name) => isWider(wanted[name] ?? now[name], now[name]));
  if (viewerOf(visit) !== 'own' && widened) {
    return publicityPage(visit, now, { ...form, problems: { [widened]: words[language].onlyItselfWidens } });
  }
  const seen = form.typed.get('version');
  const outcome = await choosePublicity(house.database, {
    actor: actorName(actor),
    organisation: { node, slug },
    wanted,
    isCurrent: (current) => versionOf(current) === seen,
  });
  if (!('refused' in outcome))
    return seeOther(doneAddress(visit, outcome.changed.length > 0 ? 'publicity' : 'nothing'));
  return publicityPage(visit, await publicityOf(house.database, node), form, true);
}

/** What is kept from an umbrella's office is not its to decide about. */
const offered = (visit: Visit, publicity: Publicity): PublicityField[] =>
  publicityFields.filter((name) => !isKeptFrom(viewerOf(visit), publicity[name]));

function publicityPage(visit: Visit, publicity: Publicity, form: Form, changedMeanwhile = false): Response {
  const { language, url } = visit;
  const say = words[language];
  const fields = offered(visit, publicity);
  const labels = Object.fromEntries(fields.map((name) => [name, fieldLabel(language, name)]));
  const parts = { language, organisation: ownerOf(visit).slug };
  const shown = (value: string) => {
    const audience = audiences.find((each) => each === value);
    return audience ? audienceLabel(language, audience) : value;
  };
  return workPage(visit, {
    title: say.publicity,
    face: 'form',
    status: changedMeanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.profile.to(parts)}>
              {say.profile}
            </a>
          </p>
          <ProblemSummary form={form} labels={labels} />
          {changedMeanwhile && (
            <ChangedMeanwhile
              language={language}
              rows={fields
                .filter((name) => form.typed.get(name) !== publicity[name])
                .map((name) => ({
                  label: labels[name] ?? name,
                  theirs: shown(publicity[name]),
                  yours: shown(form.typed.get(name)),
                }))}
            />
          )}
          <h1>{say.publicity}</h1>
          <p class="lead">{say.publicityLead}</p>
        </div>
        <form class="stack" method="post" action={url.pathname} noValidate>
          <HiddenField form={form} name="version" value={versionOf(publicity)} />
          {fields.map((name) => (
            <ChoiceField
              form={form}
              name={name}
              label={labels[name] ?? name}
              hint={name === 'address' ? say.addressHint : undefined}
              choices={audiences.map((value) => ({ value, label: audienceLabel(language, value) }))}
            />
          ))}
          <SaveActions visit={visit} />
        </form>
      </>
    ),
  });
}
