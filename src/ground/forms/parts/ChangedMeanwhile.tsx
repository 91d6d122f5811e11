import { Table } from '#ground/html';
import type { Language } from '#ground/language';
import { words } from '../words.generated.ts';
import { Written } from './Written.tsx';

/** For a 409: somebody saved while somebody else was writing. Both versions stand side by side; yours is in the form below. */
export function ChangedMeanwhile(props: {
  language: Language;
  rows: readonly { label: string; theirs: string; yours: string }[];
}) {
  const { language, rows } = props;
  const say = words[language];
  return (
    <div class="note warm stack" role="alert" tabIndex={-1} autofocus>
      <h2>{say.changedMeanwhile}</h2>
      <p>{say.changedMeanwhileText}</p>
      <Table
        caption={say.changedMeanwhile}
        columns={[{ title: say.what }, { title: say.theirs }, { title: say.yours }]}
        rows={rows.map(({ label, theirs, yours }) => [
          label,
          <Written language={language} text={theirs} />,
          <Written language={language} text={yours} />,
        ])}
      />
    </div>
  );
}
