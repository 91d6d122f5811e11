import { dayOf, isDay } from '#ground/day';
import { Table } from '#ground/html';
import { formatDay, type Language, languageName } from '#ground/language';
import { ownerOf, roleLabel, roles, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { textFields } from '../commands/writeText.ts';
import { factKinds } from '../fact.ts';
import { type HistoryEntry, historyOf } from '../queries/historyOf.ts';
import { words } from '../words.generated.ts';
import { changesOf } from './historyValue.ts';

const PAGE = 50;

/** Every change of the organisation: when, by whom as a role, what, why, and what stood there before. */
export async function historyAnswer(visit: Visit): Promise<Response> {
  const { house, language, url, granted } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const before = Number(/^\d{1,9}$/.exec(url.searchParams.get('before') ?? '')?.[0] ?? 2_147_483_647);
  const entries = await historyOf(house.database, owner, before, PAGE + 1);
  // Names of people are shown to the board of their own organisation alone.
  const named = granted?.grant.relation === 'itself' && granted.grant.role?.role === 'board';
  const next = entries[PAGE] && entries[PAGE - 1]?.id;
  return workPage(visit, {
    title: say.history,
    body: (
      <>
        <div class="stack">
          <h1>{say.history}</h1>
          <p class="lead">{say.historyLead}</p>
        </div>
        {entries.length === 0 && <p>{say.historyEmpty}</p>}
        {entries.slice(0, PAGE).map((entry) => (
          <Entry language={language} entry={entry} named={named} />
        ))}
        {next !== undefined && (
          <p>
            <a class="arrow" href={routes.history.to({ language, organisation: owner.slug }, { before: next })}>
              {say.olderChanges}
            </a>
          </p>
        )}
      </>
    ),
  });
}

function Entry({ language, entry, named }: { language: Language; entry: HistoryEntry; named: boolean }) {
  const say = words[language];
  const changes = changesOf(language, entry);
  const what = sentenceOf(language, entry);
  const day = dayOf(entry.at);
  return (
    <article class="beam stack">
      <h2>{what}</h2>
      <p class="small muted">
        <time datetime={entry.at.toISOString()}>{formatDay(language, day, 'long')}</time> ·{' '}
        <bdi>{whoOf(language, entry, named)}</bdi>
      </p>
      {changes.length > 0 && (
        <Table
          caption={what}
          columns={[{ title: say.what }, { title: say.before }, { title: say.after }]}
          rows={changes.map(({ label, before, after }) => [
            label,
            <bdi>{before === '' ? '–' : before}</bdi>,
            <bdi>{after === '' ? '–' : after}</bdi>,
          ])}
        />
      )}
      {entry.reason !== null && (
        <p>
          {say.reason}: <bdi>{entry.reason}</bdi>
        </p>
      )}
    </article>
  );
}

function sentenceOf(language: Language, { act, after, before }: HistoryEntry): string {
  const say = words[language];
  const said = { ...before, ...after };
  switch (act) {
    case 'organisation.record':
      return say.wasRecorded;
    case 'organisation.change':
      return typeof said['from'] === 'string' && isDay(said['from'])
        ? say.wasChanged({ day: said['from'] })
        : say.wasChangedNow;
    case 'organisation.correct':
      return say.wasCorrected;
    case 'organisation.publicity':
      return say.publicityChanged;
    case 'organisation.text': {
      const text = textFields.find((each) => each === said['text']) ?? 'portrait';
      return say.textChanged({ text, language: languageName(language, String(said['language'] ?? 'de')) });
    }
    case 'organisation.fact': {
      const kind = factKinds.find((each) => each === said['kind']) ?? 'statutes';
      return say.factKept({ kind });
    }
    case 'affiliation.begin':
      return say.membershipBegun({ umbrella: String(said['umbrella'] ?? '') });
    case 'affiliation.end':
      return say.membershipEnded({ umbrella: String(said['umbrella'] ?? '') });
    default:
      return say.otherAct({ act: otherActs.find((each) => each === keyOf(act)) ?? 'other' });
  }
}

// What is told of an organisation besides its own profile; several acts of one kind share a sentence.
const otherActs = [
  ...(['statementOpen', 'statementRemind', 'statementClose', 'statementConfirm', 'statementCorrect'] as const),
  ...(['roleGive', 'roleEnd', 'tokenMake', 'tokenRevoke', 'reachRefuse', 'reachAllow', 'reachOverrule'] as const),
  ...(['retention', 'contacts', 'provider'] as const),
];

/** 'statementOpen' for 'statement.open', 'retention' for all that retention does. */
function keyOf(act: string): string {
  const [of = '', what = ''] = act.split('.');
  return ['retention', 'contacts', 'provider'].includes(of) ? of : of + what.charAt(0).toUpperCase() + what.slice(1);
}

/** "Vorstand", "Geschäftsstelle von …", a program: a role, and a name only where it may be. */
function whoOf(language: Language, { actor, role, name }: HistoryEntry, named: boolean): string {
  const say = words[language];
  const known = role && roles.find((each) => each === role.role);
  if (role && known) {
    const called = roleLabel(language, known);
    if (!role.itself) return say.roleOf({ role: called, organisation: role.organisation });
    return named && name !== null ? `${called} · ${name}` : called;
  }
  if (actor.startsWith('token:')) return say.aProgram;
  if (actor.startsWith('account:')) return say.aPerson;
  return say.theHouse;
}
