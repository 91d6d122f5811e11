import { type Language, languages } from '#ground/language';
import type { AffiliationKind } from '../../affiliation.ts';
import { kindLabel, legalFormLabel, membershipLabel, topicLabel } from '../../labels.ts';
import type { LegalForm, OrganisationKind, Topic } from '../../organisation.ts';
import { quoted, type ReadCell } from '../fault.ts';
import { foldHeader } from '../fold.ts';

export const readKind = (text: string) => choose(text, kinds, 'unknownKind');
export const readLegalForm = (text: string) => choose(text, legalForms, 'unknownLegalForm');
export const readMembership = (text: string) => choose(text, memberships, 'unknownMembership');
export const readTopic = (text: string) => choose(text, topicNames, 'unknownTopic');

/** Whether a form says that the organisation is recognised as non-profit: a gGmbH has it in its name. */
export const saysNonProfit = (legalForm: string): boolean =>
  /^(?:g\.?\s?gmbh|gug|gemeinnutzig)/.test(foldHeader(legalForm));

export function readYesNo(text: string): ReadCell<boolean> {
  const folded = foldHeader(text);
  if (YES.has(folded) || /^[✓✔☑xX]$/u.test(text.trim())) return { value: true };
  if (NO.has(folded) || text.trim() === '-') return { value: false };
  return { code: 'notYesNo', text: quoted(text) };
}

const YES = new Set(
  ['ja', 'j', 'yes', 'y', 'true', 'wahr', 'x', '1', 'gemeinnutzig', 'anerkannt', 'да', 'نعم', 'بله', 'co'].map(
    foldHeader,
  ),
);
const NO = new Set(
  ['nein', 'n', 'no', 'false', 'falsch', '0', 'nicht gemeinnützig', 'нет', 'لا', 'خیر', 'khong'].map(foldHeader),
);

type Unknown = 'unknownKind' | 'unknownLegalForm' | 'unknownMembership' | 'unknownTopic';

function choose<Choice>(text: string, names: ReadonlyMap<string, Choice>, code: Unknown): ReadCell<Choice> {
  const choice = names.get(foldHeader(text));
  return choice === undefined ? { code, text: quoted(text) } : { value: choice };
}

/** By every name, folded as headers are, by the key itself, and by what the house's own pages call it. */
function named<Choice extends string>(
  label: (language: Language, choice: Choice) => string,
  names: Record<Choice, string>,
): ReadonlyMap<string, Choice> {
  return new Map(
    (Object.entries(names) as [Choice, string][]).flatMap(([choice, said]) =>
      [...languages.map(({ code }) => label(code, choice)), choice, ...said.split(',')].map(
        (name) => [foldHeader(name), choice] as const,
      ),
    ),
  );
}

const kinds = named<OrganisationKind>(kindLabel, {
  federalAssociation: 'Bundesverband, Bundesdachverband, federal association, national association',
  regionalUmbrella:
    'Regionalverband, Regionaler Dachverband, Dachverband, Dachverband mehrerer Länder, regional umbrella, umbrella',
  stateNetwork: 'Landesnetzwerk, Landesverband, Landesdachverband, state network, state association',
  cityAlliance: 'Verbund, Stadtverbund, Stadtnetzwerk, lokaler Verbund, Kreisverband, city alliance, local alliance',
  memberOrganisation: `Mitgliedsorganisation, MO, MSO, Migrantenorganisation, Migrantinnenorganisation, Migrant*innenorganisation,
    Migrantenselbstorganisation, Verein, Organisation, Initiative, member organisation, member organization, association, club`,
  other:
    'andere, andere Organisation, Andere, sonstige, sonstiges, sonstige Organisation, Partner, Behörde, other, partner, authority',
});

const legalForms = named<LegalForm>(legalFormLabel, {
  initiative: `Initiative, Gruppe, nicht eingetragener Verein, nicht rechtsfähiger Verein, n. e. V., nicht eingetragen, informelle Gruppe,
    lose Gruppe, informal group, unregistered association, group`,
  beingFounded: 'in Gründung, i. G., e. V. i. G., Verein in Gründung, e. V. in Gründung, being founded, in formation',
  registeredAssociation:
    'eingetragener Verein, eingetragener Verein (e. V.), e. V., Verein, registered association, association, Verein e. V.',
  foundation: 'Stiftung, gemeinnützige Stiftung, rechtsfähige Stiftung, foundation, trust',
  company:
    'Gesellschaft, GmbH, gGmbH, gemeinnützige GmbH, UG, gUG, UG (haftungsbeschränkt), gUG (haftungsbeschränkt), AG, company, limited company, Unternehmen, Firma',
  publicBody: `öffentliche Einrichtung, Körperschaft des öffentlichen Rechts, KdöR, K. d. ö. R., Anstalt des öffentlichen Rechts, Behörde, Amt, Kommune,
    Stadtverwaltung, öffentlich-rechtlich, public body, authority, public authority`,
  otherForm:
    'andere, andere Rechtsform, sonstige, sonstige Rechtsform, Genossenschaft, eG, GbR, other, other form, cooperative',
});

const memberships = named<AffiliationKind>(membershipLabel, {
  full: `ordentlich, ordentliches Mitglied, ordentliche Mitgliedschaft, Vollmitglied, Vollmitgliedschaft, voll, Mitglied, aktiv, aktives Mitglied,
    stimmberechtigt, stimmberechtigtes Mitglied, full member, regular, regular member, member, active`,
  supporting: `fördernd, Fördermitglied, Förderer, förderndes Mitglied, Fördermitgliedschaft, fördernde Mitgliedschaft, passiv, passives Mitglied,
    supporting member, supporter, sponsor, sustaining member`,
  guest:
    'Gast, Gastmitglied, Gastmitgliedschaft, Gaststatus, Beobachter, beobachtend, beobachtendes Mitglied, guest member, observer',
});

const topicNames = named<Topic>(topicLabel, {
  education:
    'Bildung, Bildungsarbeit, Bildungsförderung, Schule, Schule und Bildung, politische Bildung, learning, school',
  languageCourses:
    'Sprachkurse, Sprachkurs, Sprachförderung, Sprache, Deutschkurse, Deutschkurs, Spracherwerb, language courses, language course',
  culture: 'Kultur, Kulturarbeit, interkulturelle Arbeit, Kulturaustausch, interkultureller Austausch, Interkultur',
  youth:
    'Jugend, Jugendarbeit, Kinder und Jugend, Kinder- und Jugendarbeit, Kinder, Jugendliche, young people, children and youth',
  women: 'Frauen, Frauenarbeit, Frauenrechte, Gleichstellung, Mädchen, Mädchen und Frauen, gender equality',
  family: 'Familie, Familien, Familienarbeit, Familienhilfe, Eltern, Elternarbeit, families, parents',
  health: 'Gesundheit, Gesundheitsförderung, psychosoziale Gesundheit',
  work: 'Arbeit, Arbeitsmarkt, Beruf, Ausbildung, Arbeit und Beruf, Arbeitsmarktintegration, labour, jobs, employment',
  housing: 'Wohnen, Wohnung, Wohnungssuche, Unterkunft',
  antiRacism:
    'Antirassismus, Antidiskriminierung, Anti-Diskriminierung, Rassismus, Rassismuskritik, gegen Rassismus, anti-racism, anti-discrimination',
  participation:
    'Teilhabe, Partizipation, politische Teilhabe, politische Partizipation, Beteiligung, Mitbestimmung, Demokratie, Engagement, democracy',
  counselling: 'Beratung, Beratungsangebote, Sozialberatung, Migrationsberatung, Asylberatung, advice, counseling',
  refugees: 'Flucht, Flucht und Asyl, Geflüchtete, Flüchtlinge, Flüchtlingshilfe, Asyl, Geflüchtetenhilfe, asylum',
  elderly:
    'Ältere Menschen, Senioren, Seniorinnen, Seniorenarbeit, Seniorinnen und Senioren, Ältere, Alter, seniors, older people',
  sport: 'Sport, Sportverein, Bewegung, Fußball, sports',
  religionDialogue:
    'Dialog der Religionen, Religion, interreligiöser Dialog, Religionsdialog, Religion und Dialog, interfaith dialogue, interreligious dialogue',
  media: 'Medien, Medienarbeit, Öffentlichkeitsarbeit, Journalismus',
  environment: 'Umwelt, Umweltschutz, Klima, Nachhaltigkeit, Natur, sustainability, climate',
  arts: 'Kunst, Künste, Musik, Theater, Tanz, art, music, theatre',
  economy: 'Wirtschaft, Unternehmertum, Existenzgründung, Gründung, Selbstständigkeit, business, entrepreneurship',
});
