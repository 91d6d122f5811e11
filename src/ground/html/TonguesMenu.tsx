import { type Language, languages } from '#ground/language';
import { words } from './words.generated.ts';

/** The languages, each in its own name. Choosing one keeps the place: `addressIn` gives the same page in another. */
export function TonguesMenu({ language, addressIn }: { language: Language; addressIn: (other: Language) => string }) {
  const say = words[language];
  return (
    <details class="menu tongues">
      <summary>
        <span class="vh">{say.language}: </span>
        {languages.find(({ code }) => code === language)?.name}
      </summary>
      <nav aria-label={say.language}>
        <ul>
          {languages.map(({ code, direction, name }) => (
            <li>
              <a
                lang={code}
                hreflang={code}
                dir={direction}
                href={addressIn(code)}
                {...(code === language ? { 'aria-current': 'true' } : {})}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
