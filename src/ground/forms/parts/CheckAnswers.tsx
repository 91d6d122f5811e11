import type { ComponentChildren } from 'preact';
import type { Language } from '#ground/language';
import { words } from '../words.generated.ts';
import { Written } from './Written.tsx';

/** All answers once more before they are sent, each with the way back to its question. */
export function CheckAnswers(props: {
  language: Language;
  rows: readonly { label: string; value: ComponentChildren; changeHref?: string | undefined }[];
}) {
  const { language, rows } = props;
  const say = words[language];
  return (
    <dl class="facts">
      {rows.map(({ label, value, changeHref }) => (
        <div>
          <dt>{label}</dt>
          <dd class="row between">
            {typeof value === 'string' ? <Written language={language} text={value} /> : <div>{value}</div>}
            {changeHref !== undefined && (
              <a href={changeHref} aria-label={say.changeThis({ label })}>
                {say.change}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
