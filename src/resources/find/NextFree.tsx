import type { Language } from '#ground/language';
import { words as shared } from '../words.generated.ts';
import { bookAddress } from './bookAddress.ts';
import { lengthKey } from './lengthKey.ts';
import { timeText } from './say.ts';
import type { Soonest } from './soonest.ts';
import { words } from './words.generated.ts';

/** The answer to "when is it free next for so long?", with the way to book it. */
export function NextFree(props: { language: Language; minutes: number; soonest: Soonest | undefined }) {
  const { language, minutes, soonest } = props;
  const say = words[language];
  if (!soonest) return <p class="note warm">{shared[language].nothingFree}</p>;
  return (
    <div class="note stack-s">
      <p>{say.nextFreeOf({ length: lengthKey(minutes), when: timeText(language, soonest) })}</p>
      <p>
        <a class="button" href={bookAddress(language, soonest.resource, soonest, soonest)}>
          {say.bookThis}
        </a>
      </p>
    </div>
  );
}
