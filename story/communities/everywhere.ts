import { type Community, properNames } from './community.ts';

/** Organisations that people of many origins founded together; their names are German. */
export const everywhere: Community = {
  origins: [
    'SY',
    'AF',
    'UA',
    'VN',
    'RU',
    'TR',
    'IR',
    'IQ',
    'PL',
    'ER',
    'NG',
    'CM',
    'IN',
    'MA',
    'CO',
    'VE',
    'GE',
    'RS',
    'BR',
    'TN',
    'KZ',
    'PK',
    'ET',
    'XK',
    'CU',
    'LY',
    'MZ',
    'RO',
    'CN',
    'BD',
    'GH',
    'SN',
    'AO',
    'AM',
    'IT',
    'GR',
    'LB',
    'SO',
  ],
  languages: ['en', 'ar', 'ru', 'fr', 'fa', 'es', 'tr', 'vi', 'uk', 'pl'],
  adjective: 'mehrsprachig',
  since: 1989,
  east: 46,
  west: 54,
  names: properNames(`
    Brückenbogen
    Zimtbaum
    Lindenlaterne
    Kreidestrich
    Nachbartisch
    Wanderdüne
    Kaffeemühle
    Offene Tür am Kanal
    Quittenhof
    Mohngarten
    Salzweg
    Kardamom
    Apfelkiste
    Wollfaden
    Siebensteine
    Kupferkessel
    Windrad
    Ahornbank
    Feigenblatt und Flieder
    Honigglas
    Teelicht
    Sternenküche
    Regenschirm
    Federball
    Uferweg
    Schlüsselbund
    Morgentau
    Sandkorn
    Koffer und Krümel
    Buntspecht
    Sonntagssuppe
    Silberpappel
    Hinterhof der Welt
    Dritte Etage
    Bahnsteig neun
    Postkarte
    Notenblatt
    Zwischen zwei Ufern
    Hefeteig
    Maulbeerbaum
    Wortwechsel
    Fensterplatz
    Pfefferminze
    Nadel und Faden
    Blaue Stunde
    Großer Bär
    Weite Wege
    Halbe Treppe
    Kleine Freiheit am Markt
    Werkbank
    Lichtung
    Springseil
    Gewürzschiff
    Sechs gute Worte
    Papierlaterne
    Gartenzaun
    Tausendblatt
    Gästebuch
    Seidenfaden
    Pflaumenmus
    Feuerbohne
    Bernsteinzug
    Stimmgabel
    Lange Bank
    Zweite Heimatkunde
    Kirschkern
    Spielzeugkiste
    Straßenbahn zum Meer
    Ginkgoblatt
    Ofenbank
    Taubenschlag
    Drehtür
    Wäscheleine
    Murmelbahn
    Trommelfell
    Tintenfass
    Holunderhof
    Herbstzeit
    Maiglocke
    Türklinke
    Landkarte ohne Ränder
    Zeltplane
    Sauerteig
    Aprikosenkern
    Zitronenfalter
    Rosinenbrot
    Schneekugel
    Funkelstein
    Kastanienhof
    Birnbaum am Eck
    Rote Bank
    Steckdose
    Weberschiffchen
    Mandelkern
    Nussknacker
    Treppenhaus
    Mitternachtstee
    Hopfen und Harissa
    Korbflechter
    Wegzehrung
    Himmelsleiter
    Vogelbeere
    Brotzeit
    Erdapfel
    Ringelreihen
    Fadenspiel
    Blechtrompete
    Zirkelschlag
    Eckbank
    Lesezeichen
    Wolkenbank
    Butterdose
    Linse und Lorbeer
    Glasmurmel
    Herd und Himmel
    Zwei Löffel Zucker
    Das andere Ufer
    Krähenfeder
    Bratapfel
    Silbenstecher
    Fünf Uhr früh
    Nussbaumbank
    Umsteigezeit
    Kachelofen
  `),
};
