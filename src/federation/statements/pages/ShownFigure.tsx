import { formatNumber, type Language } from '#ground/language';
import type { Shown } from '../overview.ts';
import { words } from '../words.generated.ts';

/** A figure of a table in words: a number, "hidden", or that nobody told it. */
export function ShownFigure(props: { language: Language; shown: Shown | undefined; none?: string }) {
  const { language, shown, none } = props;
  const say = words[language];
  if (shown === undefined || shown === 'none') return <span class="muted">{none ?? say.notTold}</span>;
  return shown === 'hidden' ? <span class="muted">{say.hidden}</span> : <>{formatNumber(language, shown)}</>;
}
