import { words } from '../words.generated.ts';
import type { ImportPart } from './part.ts';

/** How far it has come; the page asks again by itself, script or not. */
export function Running({ visit, brought }: ImportPart) {
  const say = words[visit.language];
  const { rowsDone: done, rowsTotal: total } = brought;
  return (
    <section class="stack" aria-live="polite">
      <p>
        <label for="progress">{say.running({ done, total })}</label>
        <progress id="progress" max={total} value={done} />
      </p>
      <p class="muted">{say.runningHint}</p>
    </section>
  );
}
