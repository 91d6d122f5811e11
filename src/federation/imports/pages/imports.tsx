import { Table } from '#ground/html';
import { readFormData, seeOther } from '#ground/http';
import { formatDay, formatNumber, type Language } from '#ground/language';
import { usualLimits } from '#ground/sheets';
import { actorName, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { umbrellaPage } from '../../pages/UmbrellaPage.tsx';
import type { Umbrella } from '../../queries/umbrella.ts';
import { bringSheet, readBroughtFile } from '../bring.ts';
import { type Import, importsOf } from '../queries.ts';
import { unreadableSentence } from '../sentence.ts';
import type { Brings, ImportState } from '../tables.ts';
import { words } from '../words.generated.ts';
import { reachUmbrella } from './reach.ts';

/** Where files are brought in, and the files brought so far. */
export async function importsAnswer(visit: Visit): Promise<Response | undefined> {
  const umbrella = await reachUmbrella(visit);
  return umbrella && importsPage(visit, umbrella);
}

/** A file comes in: it is read and looked at, nothing is taken over yet. */
export async function bringImportAnswer(visit: Visit): Promise<Response | undefined> {
  const umbrella = await reachUmbrella(visit);
  if (!umbrella) return undefined;
  const { house, language, today, actor } = visit;
  const say = words[language];
  // The form around the file takes some bytes too.
  const form = await readFormData(visit.request, usualLimits.bytes + 100_000);
  if ('unreadable' in form) {
    return importsPage(visit, umbrella, form.unreadable === 'tooLarge' ? say.fileTooLarge : say.fileMissing);
  }
  const brings: Brings = form.get('brings') === 'contacts' ? 'contacts' : 'members';
  const file = form.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
    return importsPage(visit, umbrella, say.fileMissing, brings);
  }
  const sheet = await readBroughtFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('unreadable' in sheet) return importsPage(visit, umbrella, unreadableSentence(language, sheet), brings);
  const brought = { umbrella: umbrella.node, brings, fileName: file.name, since: today, actor: actorName(actor) };
  const id = await bringSheet(house.database, reachOf(actor), sheet, brought);
  return seeOther(routes.import.to({ language, umbrella: umbrella.slug, import: id }));
}

async function importsPage(
  visit: Visit,
  umbrella: Umbrella,
  problem?: string,
  brings: Brings = 'members',
): Promise<Response> {
  const { language, house, actor } = visit;
  const say = words[language];
  const imports = await house.database.within(reachOf(actor), (write) => importsOf(write, umbrella.node));
  return umbrellaPage(visit, umbrella, {
    title: say.title,
    current: 'imports',
    face: 'work',
    status: problem ? 422 : 200,
    body: (
      <>
        <div class="stack">
          {problem && (
            <div class="problems" role="alert">
              <h2>{say.problems}</h2>
              <ul class="plain-list">
                <li>
                  <a href="#file">{problem}</a>
                </li>
              </ul>
            </div>
          )}
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </div>
        <BringForm language={language} umbrella={umbrella} problem={problem} brings={brings} />
        <section class="beam stack" aria-labelledby="earlier">
          <h2 id="earlier">{say.earlier}</h2>
          {imports.length === 0 ? (
            <p>{say.noneYet}</p>
          ) : (
            <Earlier language={language} umbrella={umbrella} imports={imports} />
          )}
        </section>
      </>
    ),
  });
}

function BringForm(props: { language: Language; umbrella: Umbrella; problem: string | undefined; brings: Brings }) {
  const { language, umbrella, problem, brings } = props;
  const say = words[language];
  const choices = [
    ['members', say.bringsMembers({ umbrella: umbrella.name })],
    ['contacts', say.bringsContacts({ umbrella: umbrella.name })],
  ] as const;
  return (
    <form
      class="stack"
      method="post"
      enctype="multipart/form-data"
      action={routes.bringImport.to({ language, umbrella: umbrella.slug })}
    >
      <div class={problem ? 'field wrong' : 'field'}>
        <label for="file">{say.file}</label>
        <span class="hint" id="file-hint">
          {say.fileHint}
        </span>
        {problem && (
          <span class="error" id="file-error">
            {problem}
          </span>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={problem ? 'file-hint file-error' : 'file-hint'}
          {...(problem ? { 'aria-invalid': 'true' } : {})}
        />
      </div>
      <fieldset>
        <legend>{say.brings}</legend>
        {choices.map(([value, label]) => (
          <div class="choice">
            <input type="radio" id={`brings-${value}`} name="brings" value={value} checked={value === brings} />
            <label for={`brings-${value}`}>{label}</label>
          </div>
        ))}
      </fieldset>
      <div class="actions">
        <button class="button" type="submit">
          {say.toPreview}
        </button>
      </div>
    </form>
  );
}

function Earlier({
  language,
  umbrella,
  imports,
}: {
  language: Language;
  umbrella: Umbrella;
  imports: readonly Import[];
}) {
  const say = words[language];
  return (
    <Table
      caption={say.earlier}
      columns={[
        { title: say.columnFile },
        { title: say.columnBrings },
        { title: say.columnOn },
        { title: say.columnRows, number: true },
        { title: say.columnState },
      ]}
      rows={imports.map((brought) => [
        <a class="name" href={routes.import.to({ language, umbrella: umbrella.slug, import: brought.id })}>
          <bdi>{brought.fileName}</bdi>
        </a>,
        brought.brings === 'members' ? say.broughtMembers : say.broughtContacts,
        <time datetime={brought.begunOn}>{formatDay(language, brought.begunOn, 'short')}</time>,
        formatNumber(language, brought.rowsTotal),
        stateWord(language, brought.state),
      ])}
    />
  );
}

function stateWord(language: Language, state: ImportState) {
  const say = words[language];
  const [look, word] = (
    {
      previewed: ['soon', say.statePreviewed],
      running: ['part', say.stateRunning],
      done: ['yes', say.stateDone],
      undone: ['calm', say.stateUndone],
      failed: ['no', say.stateFailed],
    } as const
  )[state];
  return <span class={`state ${look}`}>{word}</span>;
}
