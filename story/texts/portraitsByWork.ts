/** Portraits by what an organisation says it is in its name; each is written for one organisation. */
export const portraitsByWork: Readonly<Record<string, string>> = {
  Kulturverein:
    'Wir feiern die Feste, mit denen wir aufgewachsen sind, und laden dazu das ganze Viertel ein. Zwischen den Festen proben wir, nähen Kostüme und schreiben Förderanträge.',
  Kulturkreis:
    'Ein Abend im Monat gehört einem Buch, einer Musik oder einem Film. Wer etwas zeigen möchte, bekommt eine Stunde, Licht und aufmerksames Publikum.',
  Elternkreis:
    'Wir erklären einander, was im Elternbrief steht und was er verschweigt. Zu schwierigen Gesprächen in der Schule geht niemand allein.',
  Frauentreff:
    'Mittwochs ist der Raum nur für Frauen offen. Manche kommen zum Reden, manche zum Schweigen, und einmal im Monat kommt eine Hebamme.',
  'Frauen lernen':
    'Bei uns gibt es keine Noten. Wir lernen lesen, schreiben und widersprechen, und die Kinder sind im Nebenzimmer gut aufgehoben.',
  Jugendtreff:
    'Nachmittags Hausaufgaben, abends Tischtennis. Die Regeln an der Wand haben die Jugendlichen selbst geschrieben, und sie halten sich meistens daran.',
  Samstagsschule:
    'Samstags lernen Kinder die Sprache ihrer Großeltern. Sie sollen ihre Briefe lesen können und ihre Witze verstehen.',
  Familientreff:
    'Ein Nachmittag in der Woche, an dem niemand etwas leisten muss. Es gibt eine Spielecke, einen langen Tisch und immer jemanden, der das Formular schon kennt.',
  'Beratung und Begleitung':
    'Wir lesen Bescheide, schreiben Widersprüche und gehen mit. Was wir nicht wissen, fragen wir nach; was wir versprechen, halten wir.',
  'Chor und Musik':
    'Wir singen in allen Sprachen, die jemand mitbringt, auch wenn die Aussprache anfangs wackelt. Noten muss niemand lesen können.',
  Theatergruppe:
    'Unsere Stücke entstehen aus dem, was wir erlebt haben. Auf der Bühne dürfen wir es anders ausgehen lassen.',
  Lesekreis:
    'Wir lesen langsam und laut, jede Seite in zwei Sprachen. Für ein Buch brauchen wir ein halbes Jahr, und danach kennen wir einander.',
  'Kreis der Älteren':
    'Wir sind zusammen alt geworden, weit weg von dort, wo wir jung waren. Dienstags spielen wir Karten, donnerstags besuchen wir die, die nicht mehr kommen können.',
  'Sport und Begegnung':
    'Auf dem Platz zählt, wer läuft und wer abgibt. Unsere Mannschaften sind gemischt, und die dritte Halbzeit findet am Grill statt.',
  'Wege in Arbeit':
    'Wir sammeln Zeugnisse, lassen sie übersetzen und bringen Menschen mit Betrieben zusammen. Die meisten, die beraten, standen selbst einmal auf der anderen Seite des Tisches.',
  'Netzwerk der Studierenden':
    'Wer neu an die Hochschule kommt, bekommt von uns eine Nummer, einen Stadtplan und eine Einladung zum Essen. Später geben viele all das weiter.',
  'Nachbarschaft im Gespräch':
    'Viermal im Jahr stellen wir Tische auf die Straße. Wer vorbeikommt, setzt sich; worüber gesprochen wird, ergibt sich.',
  Radiogruppe:
    'Jeden zweiten Sonntag sind wir eine Stunde auf Sendung. Wir fragen, was sonst niemand fragt, und senden die Antworten in drei Sprachen.',
  Gemeinschaftsgarten:
    'Auf unseren Beeten wachsen Koriander, Okra und Grünkohl nebeneinander. Das Gießen ist geregelt, die Ernte wird geteilt.',
  'Gründen und Handel':
    'Wir rechnen Geschäftspläne durch, bevor es die Bank tut. Aus unserem Kreis sind schon ein Fahrradladen, zwei Nähereien und ein Pflegedienst entstanden.',
  'Dialog der Religionen':
    'Wir besuchen einander an den Feiertagen und stellen die Fragen, die man sich sonst nicht zu fragen traut.',
  'Ankommen im Viertel':
    'In den ersten Wochen braucht man vor allem jemanden, der den Weg kennt. Wir gehen ihn mit: zum Amt, zum Kindergarten, zum Wochenmarkt.',
  'Gesund in vielen Sprachen':
    'Wir begleiten zu Ärztinnen und erklären Diagnosen in einfachen Worten. Unsere Gesundheitsabende sind immer voll, besonders die über Schlaf.',
  'Stimmen gegen Rassismus':
    'Wir hören zu, dokumentieren und beraten. Und wir sprechen öffentlich über das, was passiert, wenn die Betroffenen das wollen.',
  'Wohnen und Nachbarschaft':
    'Eine Wohnung zu finden ist schwer, sie zu behalten manchmal auch. Wir schreiben mit, übersetzen und sprechen mit den Vermietern.',
  'Kochen und Erzählen':
    'Beim Zwiebelschneiden kommen die besten Geschichten. Wir schreiben sie auf, zusammen mit den Rezepten.',
  Tanzwerkstatt: 'Wir mischen Schritte, die sich noch nie begegnet sind. Anfangen kann man jederzeit, zuschauen auch.',
};
