import { type Community, properNames } from './community.ts';

export const westAfrican: Community = {
  origins: ['CM', 'NG', 'GH', 'SN', 'TG', 'CI', 'GN', 'ML', 'BJ', 'BF', 'CD'],
  languages: ['fr', 'en', 'wo', 'tw', 'yo'],
  adjective: 'afrikanisch',
  since: 1996,
  east: 9,
  west: 12,
  names: properNames(`
    Sankofa-Kreis
    Baobab-Bank | Le Banc du Baobab
    Palaverbaum | L’Arbre à palabres
    Geteilte Sonne | Soleil partagé
    Kola und Kaffee | Kola et Café
    Teranga-Tafel | La Table de la Teranga
    Kalebasse
    Harmattan und Nordwind
    Kora und Wort | La Kora et la Parole
    Zwei Trommeln | Deux Tambours
    Anansi erzählt
    Kente-Faden
    Djembe-Hof
    Tausend Schritte | Mille Pas
    Rote Erde | Terre rouge
    Haus der Griots | La Maison des Griots
    Nsoroma-Kreis
    Hirsekorn | Le Grain de mil
    Lachende Kalebasse | La Calebasse qui rit
    Ufer des Wouri | Rives du Wouri
    Webervögel | Les Tisserins
    Marktfrauen
  `),
};

export const eritrean: Community = {
  origins: ['ER'],
  languages: ['ti', 'ar'],
  adjective: 'eritreisch',
  since: 2000,
  east: 5,
  west: 5,
  names: properNames(`
    Jebena-Runde | ጀበና
    Stern am Hafen | ኮኾብ
    Haus des Lichts | ቤት ብርሃን
    Ein Herz | ሓደ ልቢ
    Unter der Sykomore | ትሕቲ ዳዕሮ
    Olivenholz | ኣውሊዕ
    Weißes Tuch | ነጸላ
    Friedenshof | ሰላም
    Mütterkreis Adetat | ኣዴታት
  `),
};

export const ethiopian: Community = {
  origins: ['ET'],
  languages: ['am', 'om', 'ti'],
  adjective: 'äthiopisch',
  since: 1995,
  east: 4,
  west: 4,
  names: properNames(`
    Gelbe Blume im September | አደይ አበባ
    Erste Tasse | አቦል ቡና
    Warka-Baum | ዋርካ
    Mesob-Tafel | መሶብ
    Dildiy | ድልድይ
    Monat Meskerem | መስከረም
    Kokeb | ኮከብ
    Haus des Friedens | ሰላም ቤት
  `),
};

export const somali: Community = {
  origins: ['SO', 'DJ'],
  languages: ['so', 'ar'],
  adjective: 'somalisch',
  since: 2005,
  east: 3,
  west: 4,
  names: properNames(`
    Abendgeschichten | Sheekooyin Fiid
    Grüne Blätter | Caleemo Cagaaran
    Sternenlager | Xiddigo
    Friede und Milch | Nabad iyo Caano
    Unter der Schirmakazie
  `),
};

export const lusophone: Community = {
  origins: ['MZ', 'AO', 'BR', 'CV', 'PT', 'GW'],
  languages: ['pt'],
  adjective: 'portugiesischsprachig',
  since: 1991,
  east: 8,
  west: 5,
  names: properNames(`
    Capulana
    Affenbrotbaum | Imbondeiro
    Duas Margens
    Cashewhaus | Casa do Caju
    Marimba am Fluss | Marimba do Rio
    Gelber Ipê | Ipê Amarelo
    Blaue Bucht | Baía Azul
    Jangada
    Offene Runde | Roda Aberta
    Maniok und Musik | Mandioca e Música
    Südkreuz | Cruzeiro do Sul
    Nelkenfenster | Janela dos Cravos
    Kolibriflug | Voo do Beija-Flor
  `),
};
