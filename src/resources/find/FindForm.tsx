import { DayField } from '#ground/html';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { resourceKinds } from '../resource.ts';
import { durationText } from '../sentence.ts';
import { words as shared } from '../words.generated.ts';
import { lengths } from './asked.ts';
import type { Keeper } from './keepers.ts';
import type { Question } from './question.ts';
import { words } from './words.generated.ts';

/** What one looks for. It is sent as an address, so an answer can be passed on. */
export function FindForm({ visit, keeper, question }: { visit: Visit; keeper: Keeper; question: Question }) {
  const { language } = visit;
  const say = words[language];
  const { typed } = question;
  return (
    <form
      class="filters"
      method="get"
      action={`${routes.rooms.to({ language, umbrella: keeper.slug })}#found`}
      role="search"
      aria-labelledby="find"
    >
      <h2 id="find">{say.findTitle}</h2>
      <div class="field">
        <label for="minutes">{say.findLength}</label>
        <select id="minutes" name="minutes">
          {lengths.map((minutes) => (
            <option value={minutes} selected={minutes === (question.minutes ?? 120)}>
              {durationText(language, minutes)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="people">{say.findPeople}</label>
        <input class="short" id="people" name="people" inputMode="numeric" dir="ltr" value={typed.people} />
      </div>
      <DayField
        language={language}
        id="on"
        name="on"
        label={say.findFrom}
        value={question.on ?? typed.on}
        hint={say.findFromHint}
      />
      <div class="field">
        <label for="at">{say.findAt}</label>
        <span class="hint" id="at-hint">
          {say.findAtHint}
        </span>
        <input class="short" id="at" name="at" dir="ltr" value={typed.at} aria-describedby="at-hint" />
      </div>
      <div class="field">
        <label for="kind">{say.findKind}</label>
        <select id="kind" name="kind">
          <option value="">{say.anyKind}</option>
          {resourceKinds.map((kind) => (
            <option value={kind} selected={kind === question.kind}>
              {shared[language].kindsOf({ kind })}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="place">{say.findPlace}</label>
        <input id="place" name="place" type="text" dir="auto" value={question.place} />
      </div>
      <div class="choice">
        <input id="stepFree" name="stepFree" type="checkbox" value="yes" checked={question.stepFree} />
        <label for="stepFree">{say.findStepFree}</label>
      </div>
      <button class="button" type="submit">
        {say.find}
      </button>
    </form>
  );
}
