import { formatList, type Language } from '#ground/language';
import { words } from '../words.generated.ts';

/** So many names are still read; of more only the number is told. */
const NAMED = 15;

/** The districts nobody sits in, named: what a map shows by a pattern, in words. */
export function WhiteSpots({ language, white }: { language: Language; white: readonly { name: string }[] }) {
  const say = words[language];
  if (white.length === 0) return <p>{say.whiteSpotsNone}</p>;
  if (white.length === 1) {
    return (
      <p>
        <strong>{say.whiteSpotsOne({ area: white[0]!.name })}</strong>
      </p>
    );
  }
  return (
    <p>
      <strong>{say.whiteSpotsMany({ n: white.length })}</strong>{' '}
      {white.length <= NAMED &&
        say.whiteSpotsList({
          areas: formatList(
            language,
            white.map(({ name }) => name),
          ),
        })}
    </p>
  );
}
