import { compareNames, languageName, regionName } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { affiliationKinds } from '../affiliation.ts';
import type { Facet } from '../facet.ts';
import { kindLabel, membershipLabel, topicLabel } from '../labels.ts';
import { organisationKinds, topics } from '../organisation.ts';
import { districtOptions, stateOptions } from '../queries/options.ts';
import { coversGermany, type Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { OnField } from './OnField.tsx';
import type { Question } from './question.ts';

/** The form a list is searched and narrowed with. It is sent as an address, so a list can be passed on. */
export function MembersFilters(props: {
  visit: Visit;
  umbrella: Umbrella;
  question: Question;
  used: ReadonlyMap<Facet, readonly string[]>;
}) {
  const { visit, umbrella, question, used } = props;
  const { language } = visit;
  const say = words[language];
  const chosen = new Map(question.facets);
  const inOrder = (options: readonly (readonly [string, string])[]) =>
    options.toSorted(([, a], [, b]) => compareNames(language)(a, b));
  const usedOf = <Key extends string>(facet: Facet, keys: readonly Key[]) =>
    keys.filter((key) => used.get(facet)?.includes(key));
  // Four hundred districts in one list help nobody: a federation of all Germany asks for the Land first.
  const state = chosen.get('state') ?? chosen.get('district')?.slice(0, 2);
  const states = coversGermany(umbrella) ? (state ? [state] : []) : umbrella.states;
  const choices: readonly (readonly [Facet, string, readonly (readonly [string, string])[]])[] = [
    ['state', say.filterState, statesOf(umbrella)],
    ['district', say.filterDistrict, districtOptions(states, question.on)],
    ['topic', say.filterTopic, inOrder(topics.map((topic) => [topic, topicLabel(language, topic)]))],
    ['origin', say.filterOrigin, inOrder((used.get('origin') ?? []).map((key) => [key, regionName(language, key)]))],
    [
      'language',
      say.filterLanguage,
      inOrder((used.get('language') ?? []).map((key) => [key, languageName(language, key)])),
    ],
    ['kind', say.filterKind, usedOf('kind', organisationKinds).map((kind) => [kind, kindLabel(language, kind)])],
    [
      'membership',
      say.filterMembership,
      usedOf('membership', affiliationKinds).map((kind) => [kind, membershipLabel(language, kind)]),
    ],
  ];
  return (
    <form
      class="filters"
      method="get"
      action={routes.members.to({ language, umbrella: umbrella.slug })}
      role="search"
      aria-label={say.searchMembers}
    >
      <div class="field">
        <label for="q">{say.searchLabel}</label>
        <span class="hint" id="q-hint">
          {say.searchHint}
        </span>
        <input id="q" name="q" type="search" dir="auto" value={question.words} aria-describedby="q-hint" />
      </div>
      <OnField language={language} umbrella={umbrella} question={question} />
      {/* Folded on a phone even when something is chosen: the tags above the list name it, and the list is near. */}
      <details class="open">
        <summary>{say.narrow}</summary>
        <div class="stack">
          {!['cityAlliance', 'stateNetwork', 'memberOrganisation'].includes(umbrella.kind) && (
            <Choice
              name="depth"
              label={say.filterDepth}
              value={question.depth}
              options={[
                ['all', say.depthAll],
                ['direct', say.depthDirect],
              ]}
            />
          )}
          {choices.map(([facet, label, options]) =>
            options.length > 1 || chosen.has(facet) ? (
              <Choice
                name={facet}
                label={label}
                value={chosen.get(facet) ?? ''}
                options={[['', say.anyValue], ...options]}
              />
            ) : null,
          )}
        </div>
      </details>
      {question.sort !== 'name' || question.descending ? (
        <input type="hidden" name="sort" value={`${question.descending ? '-' : ''}${question.sort}`} />
      ) : null}
      <button class="button" type="submit">
        {say.showList}
      </button>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  const { name, label, value, options } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([key, title]) => (
          <option value={key} selected={key === value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The Länder to choose from: none where there is only one. */
function statesOf({ states }: Umbrella) {
  if (states.length === 1) return [];
  return stateOptions().filter(([ags]) => states.length === 0 || states.includes(ags));
}
