import { type Community, properNames } from './community.ts';

export const turkish: Community = {
  origins: ['TR', 'CY'],
  languages: ['tr', 'ku'],
  adjective: 'türkisch',
  since: 1978,
  east: 3,
  west: 15,
  names: properNames(`
    Blaue Tür | Mavi Kapı
    Granatapfelkern | Nar Tanesi
    Drachenhügel | Uçurtma Tepesi
    Schwalbennest | Kırlangıç Yuvası
    Ortak Masa
    Vogelsprache | Kuş Dili
    Zwei Küsten | İki Kıyı
    Yedi Lamba
    Unter der Linde | Ihlamur Altı
    Klatschmohnfeld | Gelincik Tarlası
    Teestunde | Çay Saati
    Taş Köprü
    Inseldampfer | Ada Vapuru
    Marmorpapier | Ebru Atölyesi
    Sonnenuhr | Güneş Saati
    Weggefährten | Yol Arkadaşı
    Bücherbaum | Kitap Ağacı
    Maulbeergarten | Dut Bahçesi
    Unter der Platane | Çınar Altı
    Tausend Farben | Bin Renk
    Sesamring | Simit ve Sohbet
    Kranichzug | Turna Katarı
  `),
};

export const greek: Community = {
  origins: ['GR', 'CY'],
  languages: ['el'],
  adjective: 'griechisch',
  since: 1972,
  east: 1,
  west: 5,
  names: properNames(`
    Olivenbank | Το παγκάκι της ελιάς
    Platz der Worte | Πλατεία των λέξεων
    Schwalbe im März | Χελιδόνι του Μάρτη
    Kleiner Hafen | Μικρό λιμάνι
    Weiße Treppe | Άσπρη σκάλα
    Bergthymian | Θυμάρι
  `),
};

export const italian: Community = {
  origins: ['IT'],
  languages: ['it'],
  adjective: 'italienisch',
  since: 1974,
  east: 1,
  west: 5,
  names: properNames(`
    Brot und Worte | Pane e Parole
    Der offene Hof | Il Cortile Aperto
    Zitronenhaus | La Casa dei Limoni
    Langer Balkon | Il Balcone Lungo
    Kleine Piazza | Piazza Piccola
    Mittagswind | Vento di Mezzogiorno
  `),
};
