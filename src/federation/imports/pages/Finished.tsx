import { routes } from '#routes';
import { words } from '../words.generated.ts';
import type { ImportPart } from './part.ts';

/** What was taken over, and the way back; or that it was taken back. */
export function Finished({ visit, umbrella, brought, problem }: ImportPart) {
  const { language } = visit;
  const say = words[language];
  const { counts } = brought;
  if (brought.state === 'undone') {
    return (
      <section class="stack">
        <p class="note">{say.undoneLead}</p>
        {counts.kept > 0 && <p>{say.undoneKept({ n: counts.kept })}</p>}
      </section>
    );
  }
  const left = counts.duplicate + counts.refused;
  return (
    <>
      <section class="stack">
        <p class="lead">{say.doneLead({ n: counts.created })}</p>
        {counts.joined > 0 && <p>{say.joinedLead({ n: counts.joined })}</p>}
        {left > 0 && <p>{say.leftOut({ n: left })}</p>}
        {brought.brings === 'members' && (
          <p>
            <a class="arrow" href={routes.members.to({ language, umbrella: umbrella.slug })}>
              {say.toMembers}
            </a>
          </p>
        )}
      </section>
      <UndoForm visit={visit} umbrella={umbrella} brought={brought} problem={problem} />
    </>
  );
}

function UndoForm({ visit, umbrella, brought, problem }: ImportPart) {
  const { language } = visit;
  const say = words[language];
  const wrong = problem?.field === 'sure';
  return (
    <form
      class="beam stack"
      method="post"
      action={routes.undoImport.to({ language, umbrella: umbrella.slug, import: brought.id })}
    >
      <h2>{say.undoTitle}</h2>
      <p>{say.undoText}</p>
      <div class={wrong ? 'field wrong' : 'field'}>
        {wrong && (
          <span class="error" id="sure-error">
            {problem.sentence}
          </span>
        )}
        <div class="choice">
          <input
            type="checkbox"
            id="sure"
            name="sure"
            value="yes"
            {...(wrong ? { 'aria-invalid': 'true', 'aria-describedby': 'sure-error' } : {})}
          />
          <label for="sure">{say.undoSure}</label>
        </div>
      </div>
      <div class="actions">
        <button class="button second" type="submit">
          {say.undo}
        </button>
      </div>
    </form>
  );
}
