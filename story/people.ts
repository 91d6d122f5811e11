import { type Day, dayFrom } from '#ground/day';
import { idOf } from './ids.ts';

/** Somebody of the story who signs in, and what they are for whom. All are invented. */
export interface PersonTold {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: readonly { id: string; organisation: string; role: string; from: Day }[];
}

/** The people a demonstration lets one come in as, in this order. */
export const people: readonly PersonTold[] = [
  person('elena-petrova', 'Elena Petrova', 'de', [['dsm', 'headOffice', '2024-02-01']]),
  person('nguyen-thi-hoa', 'Nguyễn Thị Hoa', 'vi', [['dsm', 'board', '2023-06-17']]),
  person('samuel-okoro', 'Samuel Okoro', 'en', [
    ['dsm', 'board', '2025-05-24'],
    ['leipzig', 'board', '2024-03-09'],
  ]),
  person('jonas-wieland', 'Jonas Wieland', 'de', [['dsm', 'privacyOfficer', '2022-01-01']]),
  person('amina-diallo', 'Amina Diallo', 'de', [['dsm', 'contactKeeper', '2025-09-01']]),
  person('youssef-haddad', 'Youssef Haddad', 'ar', [['dsm', 'houseKeeper', '2025-03-01']]),
  person('leila-shirazi', 'Leila Shirazi', 'fa', [['dsm', 'curator', '2025-06-01']]),
  person('layla-al-masri', 'Layla Al-Masri', 'ar', [['sonnenhof-frauen-und-familien', 'board', '2021-11-06']]),
  person('jawad-rahimi', 'Jawad Rahimi', 'fa', [['sonnenhof-frauen-und-familien', 'editor', '2025-02-15']]),
  person('oksana-bondarenko', 'Oksana Bondarenko', 'ru', [
    ['sonnenhof-frauen-und-familien', 'volunteer', '2024-10-01'],
  ]),
  person('mira-demir', 'Mira Demir', 'de', [['leipzig', 'headOffice', '2022-04-01']]),
  person('karim-haddad', 'Karim Haddad', 'ar', [['nemo', 'headOffice', '2021-01-01']]),
  person('ines-carvalho', 'Inês Carvalho', 'de', [['nemo', 'board', '2024-11-23']]),
  person('thomas-brandt', 'Thomas Brandt', 'de', [['damost', 'headOffice', '2020-08-01']]),
  person('parisa-azimi', 'Parisa Azimi', 'fa', [
    ['lamsa', 'headOffice', '2019-05-01'],
    ['lamsa', 'privacyOfficer', '2023-01-01'],
  ]),
];

function person(
  slug: string,
  name: string,
  language: string,
  roles: readonly (readonly [organisation: string, role: string, from: string])[],
): PersonTold {
  return {
    id: idOf('account', slug),
    name,
    email: `${slug}@menschen.example`,
    language,
    roles: roles.map(([organisation, role, from]) => ({
      id: idOf('role', `${slug} ${organisation} ${role}`),
      organisation,
      role,
      from: dayFrom(from),
    })),
  };
}
