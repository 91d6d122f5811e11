import { DayField } from '#ground/html';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { bodyKinds, levels, uses } from '../kinds.ts';
import { kindLabel, levelLabel, useLabel } from '../labels.ts';
import { words } from '../words.generated.ts';
import type { Filters } from './filters.ts';

/** The form a list of contacts is narrowed with. It is sent as an address. */
export function ContactFilters(props: {
  visit: Visit;
  filters: Filters;
  tags: readonly string[];
  districts: readonly { value: string; label: string }[];
  bodiesAsked: boolean;
}) {
  const { visit, filters, tags, districts, bodiesAsked } = props;
  const { language } = visit;
  const say = words[language];
  return (
    <form
      class="filters broad"
      method="get"
      action={routes.contacts.to({ language, organisation: ownerOf(visit).slug })}
      role="search"
      aria-label={say.searchContacts}
    >
      {bodiesAsked && <input type="hidden" name="show" value="bodies" />}
      <div class="field">
        <label for="q">{say.searchContacts}</label>
        <span class="hint" id="q-hint">
          {say.searchHint}
        </span>
        <input id="q" name="q" type="search" dir="auto" value={filters.q} aria-describedby="q-hint" />
      </div>
      <details class="open">
        <summary>{say.narrow}</summary>
        <div class="columns">
          <Choice
            name="kind"
            label={say.kindOfBody}
            value={filters.kind}
            any={say.any}
            options={bodyKinds.map((kind) => ({ value: kind, label: kindLabel(language, kind) }))}
          />
          <Choice
            name="level"
            label={say.levelOfBody}
            value={filters.level}
            any={say.any}
            options={levels.map((level) => ({ value: level, label: levelLabel(language, level) }))}
          />
          <Choice name="district" label={say.district} value={filters.district} any={say.any} options={districts} />
          {!bodiesAsked && (
            <>
              <div class="field">
                <label for="function">{say.functionInOffice}</label>
                <input id="function" name="function" dir="auto" value={filters.function} />
              </div>
              <DayField
                language={language}
                id="talked"
                name="talked"
                label={say.talkedSince}
                value={filters.talked ?? ''}
              />
              <Choice
                name="tag"
                label={say.tag}
                value={filters.tag}
                any={say.any}
                options={tags.map((tag) => ({ value: tag, label: tag }))}
              />
              <Choice
                name="use"
                label={say.uses}
                value={filters.use}
                any={say.any}
                options={uses.map((use) => ({ value: use, label: useLabel(language, use) }))}
              />
            </>
          )}
        </div>
      </details>
      <button class="button" type="submit">
        {say.showList}
      </button>
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string | undefined;
  any: string;
  options: readonly { value: string; label: string }[];
}) {
  const { name, label, value, any, options } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} dir="auto">
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
