# German: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
startseite
start
suche
suchen
menü
themen
politik
wirtschaft
kultur
wissen
gesundheit
panorama
ressorts
zurück
weiter
mehr
schließen
alle anzeigen
zum inhalt
zur startseite
übersicht
wetter
reise
digital
netzwelt
leben
auto
meinung
lokales
regional
archiv
nachrichten
ausland
inland
aktuell
aktuelles
ratgeber
gesellschaft
karriere
finanzen
magazin
unternehmen
forum
termine
hauptmenü
inhalt
produkte
service
technik
wissenschaft
vorheriger beitrag
nächster beitrag
hilfe
shop
immobilien
stellenmarkt
navigation
kategorien
unterhaltung
kommentar
region
welt
videos
fotos
bilder
spiele
zur navigation
zum hauptinhalt springen
menü öffnen
menü schließen
alle ressorts
alle themen
mehr anzeigen
weitere anzeigen
mehr laden
weitere laden
nach oben
zurück nach oben
nächster artikel
vorheriger artikel
nächste seite
vorherige seite
nächste
vorherige
ausblenden
einblenden
suche öffnen
suche starten
themen a z
themen von a bis z
e paper lesen
börse
mobilität
umwelt
bildung
familie
geld
recht
sport live
ticker
liveticker
podcasts
mediathek
rätsel
horoskop
rubriken
alle rubriken
leserbriefe
leserservice
blaulicht
polizei
kreis
deutschland
europa
österreich
schweiz
international
geschichte
essen
garten
wohnen
mehr erfahren

[navigation start]
zum inhalt
zum hauptinhalt
zur navigation
zur suche
direkt zum
springe zum
zurück zur
zurück zum
nach oben
sie sind hier
alle artikel
alle themen
mehr anzeigen
vorheriger
nächster
navigation
menü
suche nach
suchen nach
beitragsnavigation
direkt zur
springen zu
springe zu
weiter zum
weiter zur
zurück zu
alle beiträge
alle nachrichten
alle meldungen
zur übersicht
vorheriger beitrag
nächster beitrag

[related line]
mehr zum thema
lesen sie auch
auch interessant
das könnte sie auch interessieren
das könnte dich auch interessieren
ähnliche artikel
ähnliche beiträge
weitere artikel
weitere themen
weitere nachrichten
weitere meldungen
meistgelesen
meist gelesen
meistgelesene artikel
beliebt
beliebte artikel
aktuelle nachrichten
neueste artikel
neueste beiträge
empfohlen
empfehlungen
empfohlene artikel
top themen
topthemen
verwandte artikel
verwandte themen
passend zum thema
zum thema
mehr dazu
weiterlesen
mehr lesen
mehr erfahren
jetzt lesen
die neuesten
letzte beiträge
neueste kommentare
aus dem ressort
aus der redaktion
schlagzeilen
das wichtigste
mehr aus
hier weiterlesen
lesen sie mehr
mehr zu diesem thema
mehr zu diesen themen
weitere artikel zum thema
weitere artikel dieses ressorts
das könnte ihnen auch gefallen
das könnte dir auch gefallen
auch spannend
lesetipps
lesetipp
unsere empfehlungen
unsere empfehlungen für sie
empfohlener artikel
empfohlene beiträge
empfohlener redaktioneller inhalt
redaktionsempfehlungen
leserempfehlungen
meistgelesene
meistgelesene beiträge
die meistgelesenen artikel
meistgeklickt
meistkommentiert
meist kommentiert
am häufigsten gelesen
neu auf der startseite
aktuelle meldungen
aktuelle artikel
aktuelle beiträge
aktuelle videos
neueste nachrichten
neueste videos
newsticker
top artikel
top news
top meldungen
kurzmeldungen
ähnliche themen
ähnliche nachrichten
verwandte beiträge
verwandte nachrichten
passende artikel
mehr nachrichten
mehr artikel
mehr news
mehr von
mehr aus diesem ressort
mehr aus der region
im fokus
themen des tages
aus dem netz
anzeige aus dem netz
auch lesenswert
lesenswert
nichts mehr verpassen
zum artikel
artikel lesen
hier lesen
vollständigen artikel lesen
jetzt weiterlesen
ganzen artikel lesen
beitrag lesen
schlagwörter zum artikel
dossier
hintergrund

[related start]
lesen sie auch
lesen sie mehr
lesen sie hier
lesen sie dazu
lies auch
mehr zum
mehr zu
mehr aus
mehr über
das könnte
auch interessant
weitere
ähnliche
verwandte
empfohlene
aktuelle
meistgelesen
weiterlesen
mehr lesen
mehr dazu
hier geht es
hier finden sie
zum weiterlesen
neuere
ältere
auch lesenswert
mehr von
mehr aus dem ressort
mehr nachrichten
mehr artikel
passend dazu
weitere infos
weitere informationen
alle infos
das könnte sie
das könnte dich
die neuesten
die wichtigsten nachrichten
die meistgelesenen
lesen sie jetzt
lies mehr
lies hier
hier gehts
hier geht es zu
hier lesen sie
jetzt lesen
klicken sie hier
jetzt auch

[share line]
teilen
drucken
merken
per mail
artikel teilen
artikel drucken
folgen
folgen sie uns
weiterleiten
link kopieren
senden
empfehlen
speichern
kopieren
auf facebook teilen
beitrag teilen
per e mail
gefällt mir
beitrag drucken
artikel merken
artikel versenden
artikel speichern
seite drucken
jetzt teilen
teilen mit
auf x teilen
auf whatsapp teilen
auf linkedin teilen
auf twitter teilen
auf pinterest teilen
auf xing teilen
in die zwischenablage kopieren
in zwischenablage kopieren
link kopiert
url kopieren
druckversion
druckansicht
leseliste
auf die merkliste
zur merkliste hinzufügen
merkliste
vorlesen
artikel vorlesen
artikel anhören
anhören
schriftgröße
twittern
mitteilen
verschenken
artikel verschenken
feedback
feedback geben
folgen sie uns auf
artikel per e mail versenden

[share start]
teilen
auf facebook
auf twitter
auf whatsapp
auf x teilen
per e mail
per whatsapp
artikel teilen
beitrag teilen
folgen sie
folge uns
folgt uns
klick um
klicken um
via
teilen sie
teile diesen
teile den
diesen artikel
diesen beitrag
artikel per
link kopieren
folge uns auf
folgen sie uns auf
besuchen sie uns auf
werden sie fan
auf pinterest
auf linkedin
auf telegram

[share any]
folgen sie uns auf
folge uns auf
folgt uns auf
diesen artikel teilen
artikel teilen
auf facebook teilen
per whatsapp teilen
in die zwischenablage
bei google news folgen

[subscribe line]
abo
abonnieren
newsletter
newsletter abonnieren
jetzt abonnieren
anmelden
registrieren
einloggen
login
konto
mein konto
passwort vergessen
abonnement
digitalabo
epaper
e paper
jetzt testen
kostenlos testen
spenden
jetzt spenden
abmelden
mitglied werden
zum angebot
zum newsletter
ihre e mail adresse
e mail adresse
vorname
nachname
jetzt anmelden
unterstützen
benutzername
passwort
abonnent werden
jetzt abonnent werden
abo abschließen
zum abo
abo service
aboservice
aboshop
abo shop
probeabo
jetzt mitglied werden
newsletter anmeldung
newsletter bestellen
jetzt bestellen
jetzt registrieren
kostenlos registrieren
kostenlos anmelden
push nachrichten
push mitteilungen aktivieren
app herunterladen
jetzt herunterladen
zum epaper
plus artikel
premium
monatlich kündbar
jederzeit kündbar
ich bin bereits abonnent
sie sind bereits abonnent
bereits abonnent
bereits registriert
e mail
bitte geben sie eine gültige e mail adresse ein
absenden
angebote
vorteile
anrede
herr
frau
benachrichtigungen
zur anmeldung
weiter mit werbung

[subscribe start]
abonnieren sie
jetzt abonnieren
melden sie sich
jetzt anmelden
sie haben bereits
noch kein
jetzt kostenlos
ich möchte
ja ich möchte
mit der anmeldung
mit plus
lesen sie weiter mit
weiterlesen mit
jetzt weiterlesen
unterstützen sie
sie möchten
der newsletter
newsletter
testen sie
abonnieren
abonniere
bestellen sie
holen sie sich
hol dir
sichern sie sich
registrieren sie sich
melde dich
meldet euch an
erhalten sie
bleiben sie
bleib auf dem laufenden
verpassen sie
verpasse keine
jeden morgen
täglich die wichtigsten
die wichtigsten nachrichten des
bereits abonnent
sie sind noch kein
dieser artikel ist
dieser inhalt ist
lesen sie diesen artikel
um diesen artikel
um den artikel
um weiterzulesen
testen sie jetzt
ihre spende
spenden sie
unterstütze
unterstützen sie uns
mit ihrer anmeldung
mit ihrer registrierung
mit der registrierung
danke für ihre anmeldung
vielen dank für ihre
bitte geben sie
bitte bestätigen sie

[subscribe any]
unseren newsletter
newsletter
abonnenten
jederzeit kündbar
probemonat
jederzeit abbestellen
jederzeit widerrufen
registrieren sie sich
melden sie sich an
e mail adresse
in ihr postfach
ins postfach
newsletter anmelden
den newsletter
kostenlosen newsletter
jederzeit wieder abbestellen
jederzeit abmelden
abmeldelink
monatlich kündbar
danach monatlich
kostenlos testen
pro monat
nur für abonnenten
push nachrichten
whatsapp kanal
telegram kanal

[account line]
mein profil
profil
abmelden
ausloggen
benutzerkonto
kundenkonto
mein abo
passwort zurücksetzen
passwort ändern
neues passwort
angemeldet bleiben
jetzt einloggen
zum login
neu hier
konto erstellen
benutzerkonto anlegen
warenkorb
merkzettel
einstellungen

[account start]
noch nicht registriert
noch kein konto
sie sind nicht angemeldet
sie sind angemeldet
sie haben noch kein
bitte loggen sie sich
bitte melden sie sich
passwort vergessen
haben sie ihr passwort

[consent line]
akzeptieren
alle akzeptieren
ablehnen
einstellungen
zustimmen
cookie einstellungen
einverstanden
auswahl speichern
alle ablehnen
cookies akzeptieren
mehr informationen
ich stimme zu
verstanden
alle cookies akzeptieren
akzeptieren und weiter
akzeptieren und schließen
nur notwendige cookies
nur notwendige
notwendig
notwendige cookies
statistik
präferenzen
datenschutzeinstellungen
datenschutz einstellungen
privatsphäre einstellungen
cookie manager
einwilligung verwalten
einwilligung
einstellungen verwalten
einstellungen speichern
details anzeigen
details ausblenden
zustimmen und weiter
externe inhalte anzeigen
inhalte anzeigen
inhalt laden
alles klar
cookies verwalten
consent verwalten

[consent start]
wir verwenden cookies
wir nutzen cookies
wir benötigen ihre
wir und unsere partner
diese website
diese webseite
diese seite verwendet
diese seite nutzt
diese cookies
unsere website
mit ihrer zustimmung
mit ihrer einwilligung
sie können ihre
an dieser stelle
ich bin damit einverstanden
durch die nutzung
durch die weitere nutzung
hier finden sie einen externen inhalt
zum anzeigen dieses

[consent any]
verwendet cookies
verwenden cookies
nutzt cookies
nutzen cookies
cookies
ihre einwilligung
datenschutzeinstellungen
datenschutzerklärung
externer inhalt
personenbezogene daten
javascript
mit ihrer zustimmung
externe inhalte
einsatz von cookies
verwendung von cookies
ihre zustimmung
externen inhalt
an drittplattformen übermittelt
berechtigtes interesse
personalisierte werbung

[ad line]
anzeige
anzeigen
werbung
advertorial
gesponsert
sponsored post
bezahlter inhalt
anzeigensonderveröffentlichung
sonderveröffentlichung
empfehlung der redaktion
in kooperation mit
werbung ausblenden
werbefrei lesen
werbeanzeige
weiter nach der anzeige
artikel wird unten fortgesetzt
produktempfehlungen
partnerangebot
partnerangebote
präsentiert von
affiliate link
transparenzhinweis

[ad start]
anzeige
werbung
mit affiliate
affiliate
die mit
als amazon
gesponsert
präsentiert von
in zusammenarbeit mit
mit freundlicher unterstützung
für links auf dieser seite
bei einem kauf über
dieser artikel enthält
die mit einem

[ad any]
affiliate links
affiliate link
erhalten wir eine provision
erhält der händler
eine provision vom händler
anzeigensonderveröffentlichung

[metadata line]
veröffentlicht
aktualisiert
stand
von
autor
autorin
schlagworte
schlagwörter
stichworte
stichwörter
kategorie
kategorien
quelle
quellen
lesezeit
minuten
uhr
dpa
redaktion
tags
min
datum
artikel vom
veröffentlicht am
aktualisiert am
erstellt
erstellt am
autoren
lesedauer
min lesezeit
minuten lesezeit
themen in diesem artikel
rubrik
ressort
exklusiv
interview
kommentar
analyse
reportage
meinung
kolumne
gastbeitrag
pressemitteilung
artikel aus der ausgabe
zuletzt aktualisiert
artikel drucken
im artikel erwähnt

[metadata start]
veröffentlicht am
veröffentlicht
aktualisiert
erstellt am
erstellt
stand
lesezeit
schlagworte
schlagwörter
stichworte
kategorie
quelle
zuletzt aktualisiert
geändert
publiziert
artikel vom
letzte aktualisierung
erschienen am
geschrieben von
verfasst von
aktualisiert am
erstmals publiziert
lesedauer
geschätzte lesezeit
quellen
kategorien
autor
autorin
rubrik
ressort
eingestellt von
gepostet am
ein beitrag von

[metadata any]
min lesezeit
minuten lesezeit
lesezeit
zuletzt aktualisiert
veröffentlicht am
lesedauer
erstmals erschienen

[caption line]
bild
foto
symbolbild
symbolfoto
archivbild
archivfoto
bildergalerie
fotostrecke
bilderstrecke
bildquelle
bildnachweis
bildunterschrift
zur galerie
galerie
alle bilder
bild vergrößern
vergrößern
imago
picture alliance
getty images
screenshot
grafik
video
logo
teaserbild
beitragsbild

[caption start]
foto
fotos
bild
bilder
bildquelle
symbolbild
quelle
grafik
abbildung
archivbild
archivfoto
credit
bildnachweis
bildrechte
fotocredit
illustration
titelbild
screenshot
copyright

[caption any]
picture alliance
symbolbild
symbolfoto
archivfoto
bildrechte
imago
dpa picture
getty
getty images
archivbild
foto dpa
bild dpa
fotocredit
quelle dpa

[comments line]
kommentare
kommentar
kommentar schreiben
kommentar verfassen
kommentieren
antworten
antwort
diskutieren
diskussion
leserkommentare
kommentar abgeben
schreiben sie einen kommentar
schreibe einen kommentar
antwort abbrechen
melden
bewerten
keine kommentare
alle kommentare
kommentar hinterlassen
neuester kommentar
kommentar absenden
kommentare anzeigen
kommentare lesen
noch keine kommentare
antworten abbrechen
antwort hinterlassen
diskutieren sie mit
jetzt kommentieren
jetzt mitdiskutieren
zu den kommentaren
beitrag melden
neueste zuerst
älteste zuerst
beliebteste zuerst
gefällt
war dieser artikel hilfreich
ja
nein
netiquette
mitdiskutieren

[comments start]
kommentar
kommentare
schreiben sie
schreibe einen
diskutieren sie
ihre meinung
deine e mail
ihre e mail
deine email
erforderliche felder
antworten
sagt
meinen namen
kommentiere
kommentar schreiben
hinterlasse
hinterlassen sie
diskutiere mit
deine e mail adresse
ihre e mail adresse wird
die kommentarfunktion
die kommentare
kommentare zu
bitte loggen
um kommentare
um einen kommentar
antworten auf
haben sie einen fehler
fehler gefunden
was meinen sie
wie ist ihre meinung

[comments any]
wird nicht veröffentlicht
erforderliche felder sind
kommentar schreiben
um zu kommentieren
zum kommentieren
kommentarfunktion
kommentar abgeben
die netiquette

[footer line]
impressum
datenschutz
datenschutzerklärung
agb
kontakt
über uns
nutzungsbedingungen
mediadaten
karriere
jobs
presse
barrierefreiheit
hilfe
werben
newsletter
rss
nutzungsbasierte onlinewerbung
widerrufsrecht
cookie richtlinie
kontaktformular
anfahrt
öffnungszeiten
das team
privatsphäre
utiq verwalten
verträge hier kündigen
impressum und datenschutz
datenschutzhinweise
datenschutzbestimmungen
allgemeine geschäftsbedingungen
kontakt und hilfe
redaktion
wir über uns
ansprechpartner
anzeigen
anzeige aufgeben
anzeigen aufgeben
anzeigenpreise
kundenservice
kundencenter
leserservice
abo kündigen
vertrag kündigen
kündigung
sitemap
inhaltsverzeichnis
stellenangebote
unternehmen
partner
folgen sie uns
social media
syndikation
lizenzen
hausordnung
jugendschutz
transparenz
verlag
häufige fragen
hilfe und kontakt
faq
whistleblower
hinweisgeber
barriere melden
erklärung zur barrierefreiheit
copyright

[footer any]
alle rechte vorbehalten
impressum
datenschutzerklärung
allgemeine geschäftsbedingungen
nutzungsbedingungen
telefon
über uns
cookie richtlinie
ust idnr
handelsregister
amtsgericht
datenschutzhinweise
vervielfältigung
verantwortlich für den inhalt

[legal start]
disclaimer
haftungsausschluss
alle angaben
die inhalte dieser
der inhalt dieses
für den inhalt

[legal any]
alle rechte vorbehalten
nachdruck
keine anlageberatung
ohne gewähr
keine haftung
haftungsausschluss
nur mit genehmigung
stellt keine anlageberatung
geben die meinung
gibt die meinung
ausschließlich die meinung
urheberrechtlich geschützt

[bio line]
über den autor
über die autorin
über die autoren
zum autor
zur autorin
zur person
alle artikel des autors
alle artikel der autorin
mehr über den autor
autorenprofil

[bio start]
über den autor
über die autorin
zum autor
zur autorin
alle beiträge von
alle artikel von
mehr artikel von
weitere artikel von
mehr von

[bio any]
über den autor
über die autorin
ist redakteur
ist redakteurin
ist freier journalist
zur autorenseite
alle beiträge von
alle artikel von
ist freie journalistin
ist korrespondent
ist korrespondentin
ist volontär
ist volontärin
arbeitet als redakteur
arbeitet als redakteurin
arbeitet seit
schreibt über
schreibt seit
ist chefredakteur
ist chefredakteurin
berichtet für
studierte

[shop line]
in den warenkorb
jetzt kaufen
zum shop
zum produkt
zum warenkorb
lieferzeit
auf lager
ausverkauft
versandkostenfrei
kostenloser versand
preis
menge
bewertungen
bewertung
angebot
angebote
jetzt buchen
zum anbieter

[shop any]
zzgl versandkosten
versandkostenfrei
inkl mwst
in den warenkorb
jetzt kaufen

[contents line]
inhalt
inhaltsverzeichnis
inhalte
in diesem artikel
auf dieser seite
überblick
zusammenfassung
das wichtigste in kürze

[media line]
abspielen
video abspielen
video ansehen
zum video
audio
hören
jetzt hören
jetzt ansehen
podcast anhören
ton aus
ton an
vollbild
wird geladen
live
livestream
untertitel

[media start]
video ansehen
zum video
hören sie
sehen sie hier
dieses video
das video
ihr browser

[byline start]
von
autor
text
von unserem
von unserer
von redaktion
ein kommentar von
eine analyse von
ein gastbeitrag von
ein artikel von
interview von
aufgezeichnet von
protokoll
redaktion
autorin

[date any]
januar
februar
märz
april
mai
juni
juli
august
september
oktober
november
dezember
montag
dienstag
mittwoch
donnerstag
freitag
samstag
sonntag
mo
di
mi
do
fr
sa
so
uhr
jänner
sonnabend
aug
okt
dez
mrz

[ago any]
vor minuten
vor stunden
vor tagen
vor stunde
vor tag
vor wochen
vor monaten
vor jahren
gestern
vor minute
vor woche
vor monat
vor jahr
vorgestern
gerade eben
vor einer stunde
vor einem tag
vor std
vor min

[references line]
quellen
quellenangaben
quellenverzeichnis
literatur
literaturverzeichnis
einzelnachweise
weblinks
fußnoten
belege
weiterführende links
links zum thema

[function-word de]
der
die
und
in
den
von
zu
das
mit
sich
des
auf
für
ist
im
dem
nicht
ein
eine
als
auch
es
an
werden
aus
er
hat
dass
sie
nach
wird
bei
einer
um
am
sind
noch
wie
einem
über
einen
so
zum
war
haben
nur
oder
aber
vor
zur
bis
mehr
durch
man
sein
wurde
wenn
können
gegen
vom
schon
dieser
diese
wir
ich
kann
unter
seine
ihre
ihr
