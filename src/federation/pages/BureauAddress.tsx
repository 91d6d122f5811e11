import type { Language } from '#ground/language';
import type { Bureau } from '../bureau.ts';
import { words } from '../words.generated.ts';

/** Where an organisation can be reached: addresses stay as they are written on a letter, in every language. */
export function BureauAddress(props: { language: Language; bureau: Bureau; heading: 'h2' | 'h3' }) {
  const { language, bureau, heading: Heading } = props;
  const say = words[language];
  const contact = contactWord(language, bureau.contactFunction);
  return (
    <>
      <Heading>
        {bureau.kind === 'headOffice' ? say.headOffice({ place: bureau.place }) : say.branch({ place: bureau.place })}
      </Heading>
      <address>
        {bureau.street && (
          <>
            <span lang="de" dir="ltr">
              {bureau.street}
            </span>
            <br />
          </>
        )}
        <span lang="de" dir="ltr">
          {[bureau.postcode, bureau.place].filter(Boolean).join(' ')}
        </span>
        {contact && (
          <>
            <br />
            {contact}
          </>
        )}
        {bureau.phone && (
          <>
            <br />
            <a href={`tel:${bureau.phone.replace(/[^\d+]/g, '')}`} aria-label={`${say.phone} ${bureau.phone}`}>
              <span dir="ltr">{bureau.phone}</span>
            </a>
          </>
        )}
        {bureau.email && (
          <>
            <br />
            <a href={`mailto:${bureau.email}`}>
              <span dir="ltr">{bureau.email}</span>
            </a>
          </>
        )}
      </address>
    </>
  );
}

export function contactWord(language: Language, contact: string | undefined): string | undefined {
  const say = words[language];
  const known: Record<string, string> = {
    board: say.contactBoard,
    headOffice: say.contactHeadOffice,
    coordination: say.contactCoordination,
    advice: say.contactAdvice,
    press: say.contactPress,
    membership: say.contactMembership,
  };
  return contact ? known[contact] : undefined;
}
