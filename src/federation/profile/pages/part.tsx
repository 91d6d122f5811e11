import {
  ProblemSummary,
  ChangedMeanwhile,
  emptyForm,
  type Form,
  HiddenField,
  pageStatus,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { type Dossier, dossier } from '../../queries/dossier.ts';
import { changeOrganisation } from '../commands/changeOrganisation.ts';
import { fieldOf, isProfileRefusal, type Said } from '../commands/said.ts';
import { isKeptFrom } from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { viewerOf } from '../viewer.ts';
import { words } from '../words.generated.ts';
import { bureauAnswer, saveBureauAnswer } from './bureau.tsx';
import type { Editor } from './editor.ts';
import { editorOf } from './editors.tsx';
import { doneAddress } from './doneAddress.ts';
import { HowFields, readHow } from './HowFields.tsx';
import { SaveActions } from './SaveActions.tsx';
import { saveTextAnswer, textAnswer } from './text.tsx';

const PARTS = ['name', 'legalForm', 'seat', 'homepage', 'founded', 'topics', 'languages', 'origins', 'reach'] as const;

/** One group of the profile, on a page of its own: a phone has room for one thing. */
export async function profilePartAnswer(visit: Visit): Promise<Response | undefined> {
  const [kind] = (visit.parts['part'] ?? '').split('.');
  if (kind === 'bureau') return bureauAnswer(visit);
  if (kind === 'text') return textAnswer(visit);
  const reached = await reachPart(visit);
  if (!reached) return undefined;
  const { editor } = reached;
  const form = emptyForm(visit.language, { ...editor.stored, how: 'change', from: visit.today });
  return partPage(visit, editor, form, versionOf(editor.stored));
}

export async function saveProfilePartAnswer(visit: Visit): Promise<Response | undefined> {
  const [kind] = (visit.parts['part'] ?? '').split('.');
  if (kind === 'bureau') return saveBureauAnswer(visit);
  if (kind === 'text') return saveTextAnswer(visit);
  const reached = await reachPart(visit);
  if (!reached) return undefined;
  const { editor, part } = reached;
  const { request, language, today, house, actor } = visit;
  const viewer = viewerOf(visit);
  const how = await readHow(request.clone(), editor.asks, language, today);
  const read = await editor.read(request);
  const form = 'refused' in read ? read.refused : read.form;
  const seen = form.typed.get('version');
  if ('refused' in read || 'problems' in how) {
    const problems = { ...form.problems, ...('problems' in how ? how.problems : {}) };
    return partPage(visit, editor, { ...form, problems }, seen);
  }
  const { slug } = ownerOf(visit);
  const outcome = await changeOrganisation(house.database, {
    actor: actorName(actor),
    slug,
    today,
    how: how.how,
    said: read.said,
    isCurrent: async (now) => {
      const organisation = await dossier(now, slug, today, viewer);
      return organisation !== undefined && versionOf(editorOf(part, organisation, language, today).stored) === seen;
    },
  });
  if (!isProfileRefusal(outcome)) return seeOther(doneAddress(visit, outcome.changed.length > 0 ? part : 'nothing'));
  if (outcome.refused === 'changedMeanwhile') {
    const now = await reachPart(visit);
    return now && partPage(visit, now.editor, form, versionOf(now.editor.stored), true);
  }
  if (outcome.refused !== 'beforeCurrent') return undefined;
  const problems = { from: words[language].beforeCurrent({ day: outcome.from }) };
  return partPage(visit, editor, { ...form, problems }, seen);
}

/** The part of this address, where its reader may see what it holds. */
async function reachPart(
  visit: Visit,
): Promise<{ part: keyof Said; editor: Editor; organisation: Dossier } | undefined> {
  const { house, language, today, parts } = visit;
  const part = PARTS.find((each) => each === parts['part']);
  if (!part) return undefined;
  const { slug, node } = ownerOf(visit);
  const viewer = viewerOf(visit);
  const field = fieldOf(part);
  const publicity = await publicityOf(house.database, node);
  if (field && isKeptFrom(viewer, publicity[field])) return undefined;
  const organisation = await dossier(house.database, slug, today, viewer);
  return organisation && { part, organisation, editor: editorOf(part, organisation, language, today) };
}

function partPage(visit: Visit, editor: Editor, form: Form, version: string, changedMeanwhile = false): Response {
  const { language, url } = visit;
  const say = words[language];
  const labels = { ...editor.labels, how: say.how, from: say.from, reason: say.reason };
  return workPage(visit, {
    title: editor.title,
    face: 'form',
    status: changedMeanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.profile.to({ language, organisation: ownerOf(visit).slug })}>
              {say.profile}
            </a>
          </p>
          <ProblemSummary form={form} labels={labels} />
          {changedMeanwhile && <ChangedMeanwhile language={language} rows={bothVersions(editor, form)} />}
          <h1>{editor.title}</h1>
          {editor.lead && <p class="lead">{editor.lead}</p>}
        </div>
        <form class="stack" method="post" action={url.pathname} noValidate>
          <HiddenField form={form} name="version" value={version} />
          {editor.fields(form)}
          <HowFields form={form} asks={editor.asks} />
          <SaveActions visit={visit} />
        </form>
      </>
    ),
  });
}

function bothVersions({ labels, stored, valueLabel }: Editor, form: Form) {
  const shown = (name: string, values: readonly string[]) =>
    values.map((value) => (value === '' ? '' : (valueLabel?.(name, value) ?? value))).join('\n');
  return Object.entries(labels)
    .filter(([name]) => Object.hasOwn(stored, name))
    .map(([name, label]) => ({
      label,
      theirs: shown(name, [stored[name] ?? []].flat()),
      yours: shown(name, form.typed.all(name)),
    }));
}
