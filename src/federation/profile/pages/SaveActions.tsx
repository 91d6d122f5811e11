import { Actions } from '#ground/forms';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { words } from '../words.generated.ts';

/** Save, or leave everything as it is. */
export function SaveActions({ visit }: { visit: Visit }) {
  const { language } = visit;
  const say = words[language];
  return (
    <Actions>
      <button class="button" type="submit">
        {say.save}
      </button>
      <a href={routes.profile.to({ language, organisation: ownerOf(visit).slug })}>{say.leave}</a>
    </Actions>
  );
}
