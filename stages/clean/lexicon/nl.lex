# Dutch: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
home
menu
zoeken
nieuws
sport
politiek
economie
cultuur
wetenschap
binnenland
buitenland
volgende
vorige
sluiten
meer
terug
alles bekijken
naar boven
regio
weer
onderwerpen
meer laden
ga naar inhoud
naar de inhoud
naar hoofdinhoud
hoofdmenu
menu openen
menu sluiten
alle artikelen
alle nieuws
alle rubrieken
laad meer
toon meer
toon alles
bekijk alles
meer bekijken
volgende pagina
vorige pagina
volgend artikel
vorig artikel
terug naar boven
voorpagina
rubrieken
opinie
commentaar
columns
columnisten
achtergrond
algemeen
economie en werk
geld
financieel
beurs
ondernemen
tech
technologie
auto
wonen
reizen
lifestyle
gezondheid
koken en eten
koken
mode
show
entertainment
media
muziek
film
boeken
kunst
tv
televisie
voetbal
wielrennen
formule
schaatsen
tennis
misdaad
politie
onderwijs
klimaat
milieu
verkeer
europa
wereld
nederland
belgië
vlaanderen
amsterdam
rotterdam
in de buurt
video's
foto's
podcasts
puzzels
horoscoop
familieberichten
archief
dossiers
liveblogs
live
agenda
vacatures
winkel
webshop
magazine
thema's
categorieën
zoek
uitgelicht

[navigation start]
ga naar
naar de inhoud
terug naar
spring naar
doorgaan naar
bekijk alle
toon meer
meer tonen
vorig artikel
volgend artikel
naar boven
naar de hoofdinhoud
terug naar de
alle artikelen
alle berichten
kies
selecteer
zoek op
ga terug
volgende pagina
vorige pagina
berichtnavigatie
vorig bericht
volgend bericht

[related line]
lees ook
lees meer
lees verder
gerelateerd
gerelateerde artikelen
meer nieuws
meest gelezen
laatste nieuws
net binnen
aanbevolen
meer over dit onderwerp
ook interessant
populair
bekijk ook
misschien ook interessant
recente berichten
meer lezen
zie ook
lees ook dit
lees het hele artikel
lees het volledige artikel
lees artikel
lees verder op
verder lezen
meer lezen over
meer hierover
meer over
meer artikelen
meer berichten
meer verhalen
meer van
meer uit
gerelateerd nieuws
gerelateerde berichten
gerelateerde onderwerpen
gerelateerde content
vergelijkbare artikelen
aanbevolen artikelen
aanbevolen voor jou
aanbevolen voor u
onze aanraders
aanrader
aanraders
tip van de redactie
tips van de redactie
keuze van de redactie
dit mag je niet missen
mis dit niet
niet te missen
best gelezen
meest bekeken
meest gedeeld
populaire artikelen
populairste artikelen
nu populair
trending
het laatste nieuws
laatste artikelen
laatste berichten
laatste video's
recent nieuws
recente artikelen
nieuwste artikelen
nieuwste berichten
belangrijkste nieuws
hoofdpunten
ander nieuws
andere artikelen
andere berichten
ook lezen
ook in het nieuws
wellicht ook interessant
dit vind je misschien ook interessant
misschien vind je dit ook interessant
anderen lazen ook
anderen bekeken ook
in dit dossier
dossier
in het nieuws
bekijk meer
ontdek meer
meer informatie
aangeraden
van onze partners
elders op het web
uit het nieuws

[related start]
lees ook
lees meer
lees verder
lees hier
meer over
meer nieuws
gerelateerde
bekijk ook
meest gelezen
ontdek
klik hier
zie ook
lees het
lees de
lees alles over
lees alle
lees ook onze
meer lezen
meer artikelen
meer berichten
meer weten
meer informatie
gerelateerd
aanbevolen
ook interessant
misschien
anderen lazen
bekijk hier
bekijk meer
bekijk de
kijk ook
luister ook
volg het
volg hier
volg al het
ontdek meer
in ander nieuws
op de hoogte blijven

[related any]
lees ook
lees meer
gerelateerde artikelen
klik hier

[share line]
delen
deel
printen
afdrukken
volg ons
kopieer link
deel dit artikel
mailen
opslaan
deel op facebook
verstuur
deel artikel
deel dit bericht
deel dit verhaal
deel op twitter
deel op x
deel op whatsapp
deel op linkedin
deel via
deel via whatsapp
deel via e mail
delen via
delen op facebook
delen op x
delen via whatsapp
artikel delen
link kopiëren
kopieer de link
link gekopieerd
kopiëren
e mail
mail
mail artikel
print
print artikel
bewaren
bewaar
bewaar artikel
opgeslagen
leeslijst
toevoegen aan favorieten
favorieten
cadeau geven
geef cadeau
luisteren
luister
luister naar dit artikel
lettergrootte
vind ik leuk
volg
volgen
volg ons op
volg ons op facebook
social media
tweet
tweeten
tip de redactie
stuur door
doorsturen

[share start]
deel
delen
deel dit
deel via
volg ons
klik om
stuur
deel op
deel het
deel deze
delen op
delen via
volg ons op
volg onze
volg ons via
like ons
vind ons op
stuur dit
stuur een
mail dit
bewaar
kopieer
voeg toe
sluit je aan

[share any]
volg ons op
op facebook
op twitter
op instagram
via whatsapp
op social media
deel dit artikel
opent in een nieuw venster
in nieuw venster
whatsapp kanaal

[subscribe line]
abonneren
abonnement
abonnementen
nieuwsbrief
nieuwsbrieven
inloggen
aanmelden
registreren
mijn account
wachtwoord
wachtwoord vergeten
uitloggen
doneer
doneren
inschrijven
word abonnee
word lid
abonnee
abonnee worden
al abonnee
abonneer
abonneer je nu
abonneer nu
neem een abonnement
bekijk abonnementen
bekijk de aanbiedingen
aanbieding
aanbiedingen
probeer gratis
gratis proberen
probeer nu
start nu
nu lezen
digitaal
digitale krant
de krant
e paper
schrijf je in
inschrijven voor de nieuwsbrief
aanmelden nieuwsbrief
meld je aan
meld je nu aan
nieuwsbrief ontvangen
meldingen
pushmeldingen
notificaties
alerts
nee bedankt
nee dank je
niet nu
later
verstuur
verzenden
verder
doorgaan
naam
voornaam
achternaam
je e mailadres
uw e mailadres
e mailadres
e mail
download de app
downloaden
premium
plus
steun ons
steun onze journalistiek
donatie
doneer nu
word donateur
word vriend
bedankt voor je aanmelding
voor abonnees
exclusief voor abonnees

[subscribe start]
meld je aan
meld u aan
schrijf je in
ontvang
al abonnee
abonneer
log in
word
steun ons
registreer
abonneer je
abonneer u
neem een
meld je nu
schrijf u in
inschrijven
ontvang het
ontvang de
ontvang elke
ontvang dagelijks
ontvang onze
elke ochtend
elke dag
elke week
dit artikel is
dit verhaal is
deze inhoud is
alleen voor abonnees
exclusief voor
lees dit artikel
lees onbeperkt
onbeperkt lezen
onbeperkt toegang
om dit artikel
om verder te lezen
verder lezen
je hebt
u heeft uw
probeer
word lid
word abonnee
word donateur
steun
help ons
doneer
heb je al
heeft u al
nog geen abonnee
nog geen account
download de
download onze
vul je
vul uw
door je aan te melden
bedankt voor
blijf op de hoogte
mis niets
wil je
je kunt je
u kunt zich

[subscribe any]
onze nieuwsbrief
nieuwsbrief
e mailadres
de nieuwsbrief
gratis nieuwsbrief
in je mailbox
in je inbox
in uw mailbox
alleen voor abonnees
voor abonnees
op elk moment opzeggen
dagelijks opzegbaar
maandelijks opzegbaar
per maand
uitschrijven
afmelden voor

[account line]
mijn profiel
profiel
account
account aanmaken
maak een account
maak een account aan
gebruikersnaam
onthoud mij
ingelogd blijven
log in
login
log uit
uitloggen
inloggen of registreren
nieuw wachtwoord
wachtwoord herstellen
instellingen
winkelwagen
winkelmandje
favorieten

[account start]
nog geen
heb je al een
wachtwoord vergeten
welkom
hallo
maak een
log in om
log in met
je bent niet ingelogd
u bent niet ingelogd
inloggen

[consent line]
accepteren
alles accepteren
weigeren
akkoord
instellingen
cookies accepteren
cookie instellingen
alle cookies accepteren
accepteer
accepteer alles
accepteer alle cookies
accepteren en doorgaan
alles weigeren
alleen noodzakelijk
alleen noodzakelijke cookies
noodzakelijk
noodzakelijke cookies
functioneel
functionele cookies
statistieken
voorkeuren
voorkeuren opslaan
voorkeuren beheren
beheer voorkeuren
beheer cookies
cookies beheren
cookievoorkeuren
cookie voorkeuren
cookies
cookiebeleid
privacy instellingen
privacyinstellingen
toestaan
alles toestaan
toestemming
toestemming beheren
instellingen aanpassen
meer informatie
ik ga akkoord
ik begrijp het
ok
oké
begrepen
altijd actief

[consent start]
wij gebruiken
we gebruiken cookies
deze website
deze site
onze website
wij en onze
door verder te
door gebruik te maken
met cookies
om deze inhoud
om deze content
deze cookies
je privacy
uw privacy
jouw privacy
wij waarderen
de technische opslag
om de beste ervaringen

[consent any]
maakt gebruik van cookies
gebruiken cookies
gebruikt cookies
cookies
privacyverklaring
javascript
persoonsgegevens
gebruik van cookies
cookiebeleid
cookieverklaring
privacybeleid
privacystatement
je toestemming
uw toestemming
jouw toestemming
gepersonaliseerde advertenties
gerechtvaardigd belang

[ad line]
advertentie
advertenties
gesponsord
adverteren
advertorial
reclame
gesponsorde content
gesponsord door
gesponsorde inhoud
betaalde content
partnerbijdrage
partnercontent
partner content
in samenwerking met
aangeboden door
mede mogelijk gemaakt door
lees verder na de advertentie
lees verder onder de advertentie
het artikel gaat verder onder de advertentie
tekst gaat verder onder de advertentie
de tekst gaat verder onder de foto
tekst loopt door onder
artikel gaat verder na de advertentie
sluit advertentie
partners
onze partners
affiliate

[ad start]
advertentie
gesponsord
lees verder na
lees verder onder
tekst gaat verder
tekst gaat door
artikel gaat verder
het artikel gaat verder
dit artikel bevat
aangeboden door
in samenwerking met
dit artikel is gesponsord

[ad any]
affiliate links
affiliatelinks
onder de advertentie
na de advertentie
wij een commissie
een kleine commissie
gesponsorde inhoud

[metadata line]
gepubliceerd
bijgewerkt
door
auteur
redactie
tags
categorie
bron
leestijd
anp
geplaatst
gepubliceerd op
gepubliceerd in
geplaatst op
bijgewerkt op
laatst bijgewerkt
laatste update
gewijzigd
aangepast
datum
publicatiedatum
geschreven door
auteurs
redacteur
verslaggever
correspondent
onze redactie
van onze redactie
bronnen
onderwerpen
trefwoorden
rubriek
in dit artikel
min leestijd
minuten leestijd
minuten lezen
min lezen
leestijd minuten
minuten
min
uur
weergaven
belga
reuters
afp
exclusief
opinie
analyse
interview
reportage
column
persbericht
labels
door redactie

[metadata start]
gepubliceerd op
gepubliceerd
bijgewerkt
laatst bijgewerkt
geplaatst op
leestijd
bron
categorie
geschreven door
laatste update
gepubliceerd door
gepubliceerd in
bijgewerkt op
laatst gewijzigd
laatst aangepast
aangepast op
gewijzigd op
gemaakt op
toegevoegd op
geplaatst door
geplaatst in
door redactie
publicatiedatum
datum
bronnen
tags
trefwoorden
onderwerpen
thema's
categorieën
rubriek
leestijd ca
gemiddelde leestijd
weergaven
bekeken
van onze

[metadata any]
min leestijd
minuten leestijd
min lezen
minuten lezen
leestijd
laatst bijgewerkt
gepubliceerd op
bijgewerkt op

[caption line]
foto
foto's
beeld
afbeelding
afbeeldingen
fotograaf
fotoserie
fotogalerij
bekijk foto's
vergroot
vergroot afbeelding
archieffoto
archiefbeeld
foto ter illustratie
illustratie
infographic
grafiek
screenshot
getty images
shutterstock
eigen foto
logo

[caption start]
foto
beeld
fotograaf
afbeelding
foto's
foto van
foto door
fotografie
beeld van
archieffoto
illustratie
foto ter illustratie
infographic
grafiek
screenshot
bron foto
copyright

[caption any]
archieffoto
archiefbeeld
foto ter illustratie
ter illustratie
foto anp
beeld anp
anp foto
getty images
shutterstock
eigen foto
beeld getty
foto belga

[comments line]
reacties
reactie
reageren
reageer
plaats een reactie
geef een reactie
antwoorden
beantwoorden
geen reacties
reactie annuleren
reactie plaatsen
alle reacties
bekijk reacties
bekijk alle reacties
toon reacties
lees reacties
laatste reacties
laat een reactie achter
reactie toevoegen
schrijf een reactie
jouw reactie
uw reactie
antwoord
antwoord annuleren
meld misbruik
rapporteer
melden
nieuwste eerst
oudste eerst
beste
discussie
praat mee
discussieer mee
wees de eerste
wees de eerste die reageert
reacties gesloten
ja
nee
naam
website
site
was dit artikel nuttig
huisregels

[comments start]
reageer
reacties
geef een
plaats een
laat een
het e mailadres
vereiste velden
om te reageren
mijn naam
reageer op
reageren
laat een reactie
schrijf een
geef je
je e mailadres
jouw e mailadres
uw e mailadres
verplichte velden
deze site gebruikt akismet
je moet
u moet
log in om te reageren
om een reactie
mijn naam e mail
stuur mij een
houd mij
wat vind jij
wat vindt u
vertel ons
laat het ons weten
praat mee
reacties op
antwoord op
heb je een fout
fout gezien
foutje gezien

[comments any]
niet gepubliceerd
vereiste velden
wordt niet gepubliceerd
zal niet gepubliceerd
verplichte velden zijn
om een reactie te plaatsen
in de reacties
zijn gemarkeerd met
ingelogd zijn om

[footer line]
contact
over ons
privacy
privacybeleid
algemene voorwaarden
disclaimer
adverteren
vacatures
colofon
cookiebeleid
werken bij
veelgestelde vragen
klantenservice
privacyverklaring
contact opnemen
contactgegevens
neem contact op
over de redactie
over deze site
de redactie
redactie
ons team
team
onze titels
adverteer
adverteren bij
adverteer bij ons
tarieven
gebruiksvoorwaarden
voorwaarden
leveringsvoorwaarden
privacyreglement
privacy en cookies
privacy statement
cookie statement
cookie instellingen
cookies
copyright
auteursrecht
auteursrechten
toegankelijkheid
sitemap
help
hulp
service
klantenservice en contact
faq
abonneeservice
abonnement opzeggen
bezorging
nieuwsbrieven
apps
rss
rss feeds
pers
werken bij ons
stage
partners
links
correcties
rechtzettingen
gedragscode
tip ons
nieuwstip
huisregels
volg ons
uitgever
adres
telefoon

[footer start]
alle rechten
copyright
contact
neem contact
adres
telefoon
tel
redactie
uitgever
een uitgave van
onderdeel van
kvk
btw
powered by
ontwikkeld door
gemaakt door
website door
tip de
heb je een tip
tips
over ons
volg ons
mail ons
stuur je

[footer any]
alle rechten voorbehouden
algemene voorwaarden
privacyverklaring
privacy statement
gebruiksvoorwaarden
cookiebeleid
privacybeleid
auteursrecht
kvk nummer
kvk
btw nummer
over ons
tekst en datamining
niet worden gereproduceerd

[legal start]
disclaimer
niets uit deze
overname
de informatie op
de inhoud van
dit artikel is geen
dit is geen
copyright

[legal any]
alle rechten voorbehouden
zonder toestemming
zonder voorafgaande toestemming
niet worden overgenomen
geen beleggingsadvies
geen advies
niet aansprakelijk
aan deze informatie
rechten ontleend
op persoonlijke titel

[bio line]
over de auteur
over de auteurs
auteur
de auteur
alle artikelen van
meer van deze auteur
bekijk profiel
bekijk alle berichten

[bio start]
over de auteur
alle artikelen van
alle berichten van
meer artikelen van
meer van
bekijk alle artikelen
artikelen van

[bio any]
is journalist
is redacteur
is verslaggever
is freelance
is freelancejournalist
is correspondent
is columnist
schrijft over
studeerde
is auteur van
is hoogleraar
werkt als
werkt sinds
is hoofdredacteur

[shop line]
in winkelwagen
in winkelmandje
toevoegen aan winkelwagen
bestel
bestel nu
bestellen
koop nu
kopen
bekijk product
bekijk aanbieding
prijs
aantal
gratis verzending
op voorraad
uitverkocht
korting
kortingscode
boek nu
beoordelingen

[shop any]
in winkelwagen
gratis verzending
kortingscode
gratis bezorging
incl btw

[contents line]
inhoud
inhoudsopgave
in dit artikel
op deze pagina
samenvatting
in het kort

[media line]
afspelen
speel af
pauze
bekijk
bekijk video
bekijk de video
video
audio
podcast
luister live
kijk live
live
volledig scherm
laden
geluid
ondertiteling

[media start]
bekijk
bekijk de video
kijk
luister
luister naar
video
deze video
je browser
uw browser
beluister

[byline start]
door
auteur
van onze redactie
van onze verslaggever
van onze correspondent
geschreven door
tekst
tekst door
redactie
een artikel van
interview door
opgetekend door

[date any]
januari
februari
maart
april
mei
juni
juli
augustus
september
oktober
november
december
maandag
dinsdag
woensdag
donderdag
vrijdag
zaterdag
zondag
jan
feb
mrt
apr
jun
jul
aug
sep
sept
okt
nov
dec
vandaag

[ago any]
uur geleden
dagen geleden
minuten geleden
dag geleden
weken geleden
maanden geleden
jaar geleden
gisteren
een uur geleden
een dag geleden
een week geleden
een maand geleden
minuut geleden
week geleden
maand geleden
eergisteren
zojuist
geleden

[references line]
bronnen
referenties
bronvermelding
literatuur
noten
voetnoten
externe links
zie ook
literatuurlijst

[function-word nl]
de
van
het
een
en
in
is
dat
op
te
voor
met
zijn
die
niet
aan
er
om
ook
als
maar
door
bij
ze
dan
uit
naar
heeft
over
hij
nog
worden
wordt
wat
was
tot
of
hebben
deze
dit
meer
kan
geen
je
al
kunnen
ik
zich
onder
haar
hun
werd
wel
tegen
moet
waar
we
na
veel
zo
