import { z } from 'zod';
import {
  Actions,
  ChangedMeanwhile,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { bodyKinds, levels } from '../kinds.ts';
import { kindLabel, levelLabel } from '../labels.ts';
import { idIn, seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { type Body, bodyOf, type BodyRecord, bodyVersion, changeBody, districts, makeBody } from './body.ts';

const shape = z.object({
  name: field.text(),
  kind: field.choice(bodyKinds),
  level: field.optionalChoice(levels),
  district: field.optionalText({ most: 5 }).refine((text) => text === undefined || /^\d{5}$/.test(text)),
  homepage: field.webAddress(),
  note: field.optionalLongText(),
});

export const newBodyAnswer = (visit: Visit): Promise<Response> => formPage(visit, emptyForm(visit.language));

export async function addBodyAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor } = visit;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return formPage(visit, read.refused);
  const body = await seeing(visit, (write, organisation) =>
    makeBody(write, actorName(actor), organisation, recordOf(read.values)),
  );
  return seeOther(routes.body.to({ language, organisation: ownerOf(visit).slug, body }));
}

export async function editBodyAnswer(visit: Visit): Promise<Response | undefined> {
  const body = await reachBody(visit);
  if (!body) return undefined;
  return formPage(visit, emptyForm(visit.language, { ...typedOf(body), version: bodyVersion(body) }), { body });
}

export async function saveBodyAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor } = visit;
  const body = await reachBody(visit);
  if (!body) return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return formPage(visit, read.refused, { body });
  const version = read.form.typed.get('version');
  const outcome = await seeing(visit, (write, organisation) =>
    changeBody(write, actorName(actor), organisation, body.id, recordOf(read.values), version),
  );
  if (outcome === undefined) return undefined;
  if (outcome === 'changed') {
    return seeOther(routes.body.to({ language, organisation: ownerOf(visit).slug, body: body.id }));
  }
  return formPage(visit, read.form, { body, theirs: outcome.theirs });
}

/** The body the address names, where this reader has it. */
export async function reachBody(visit: Visit): Promise<Body | undefined> {
  const id = idIn(visit.parts['body']);
  return id === undefined ? undefined : seeing(visit, (write, organisation) => bodyOf(write, organisation, id));
}

const recordOf = (values: z.output<typeof shape>): BodyRecord => ({
  name: values.name,
  kind: values.kind,
  level: values.level ?? null,
  ags: values.district ?? null,
  homepage: values.homepage ?? null,
  note: values.note ?? null,
});

const typedOf = ({ ags, ...body }: BodyRecord) => ({
  name: body.name,
  kind: body.kind,
  level: body.level,
  district: ags,
  homepage: body.homepage,
  note: body.note,
});

async function formPage(visit: Visit, form: Form, of: { body?: Body; theirs?: Body } = {}): Promise<Response> {
  const { language, today } = visit;
  const { body, theirs } = of;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const places = await seeing(visit, (write) => districts(write, today));
  const title = body ? say.editBody({ name: body.name }) : say.newBody;
  const labels = {
    name: say.name,
    kind: say.kindOfBody,
    level: say.levelOfBody,
    district: say.district,
    homepage: say.homepage,
    note: say.note,
  };
  const at = <Name extends keyof typeof labels>(name: Name) => ({ form, name, label: labels[name] });
  const theirText = theirs && typedOf(theirs);
  return workPage(visit, {
    title,
    face: 'form',
    status: theirs ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a
            class="back"
            href={
              body
                ? routes.body.to({ language, organisation, body: body.id })
                : routes.contacts.to({ language, organisation })
            }
          >
            {body ? <bdi>{body.name}</bdi> : say.contacts}
          </a>
          <ProblemSummary form={form} labels={labels} />
          {theirText && (
            <ChangedMeanwhile
              language={language}
              rows={(Object.keys(labels) as (keyof typeof labels)[]).flatMap((name) => {
                const row = { label: labels[name], theirs: theirText[name] ?? '', yours: form.typed.get(name) };
                return row.theirs === row.yours ? [] : [row];
              })}
            />
          )}
          <h1>
            <bdi>{title}</bdi>
          </h1>
        </div>
        <form class="stack" method="post" noValidate>
          <TextField {...at('name')} />
          <SelectField
            {...at('kind')}
            choices={bodyKinds.map((kind) => ({ value: kind, label: kindLabel(language, kind) }))}
          />
          <SelectField
            {...at('level')}
            choices={levels.map((level) => ({ value: level, label: levelLabel(language, level) }))}
            optional
          />
          <SelectField {...at('district')} choices={places} optional />
          <TextField {...at('homepage')} type="url" optional />
          <LongTextField {...at('note')} hint={say.noteHint} optional />
          <HiddenField form={form} name="version" value={theirs ? bodyVersion(theirs) : undefined} />
          <Actions>
            <button class="button" type="submit">
              {say.save}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}
