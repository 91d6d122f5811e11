import type { Form } from '../form.ts';
import { words } from '../words.generated.ts';

/**
 * Above the heading of a page with a form: what has to be put right, each a link to its field. It takes the focus, so
 * that it is what a screen reader reads first. Nothing while there are no problems.
 */
export function ProblemSummary(props: {
  form: Form;
  title?: string | undefined;
  /** Labels by field name, for forms in which several fields may have the same sentence. */
  labels?: Readonly<Record<string, string>> | undefined;
}) {
  const { form, title, labels } = props;
  const say = words[form.language];
  const problems = Object.entries(form.problems);
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert" tabIndex={-1} autofocus>
      <h2>{title ?? say.problems}</h2>
      <ul class="plain-list">
        {problems.map(([name, sentence]) => (
          <li>{name === '' ? sentence : <a href={`#${encodeURIComponent(name)}`}>{named(name, sentence)}</a>}</li>
        ))}
      </ul>
    </div>
  );

  function named(name: string, sentence: string): string {
    const label = labels?.[name];
    return label === undefined ? sentence : say.problemOf({ label, sentence });
  }
}
