# Swedish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
hem
start
startsida
startsidan
meny
sök
nyheter
inrikes
utrikes
sport
kultur
nöje
ekonomi
näringsliv
politik
samhälle
ledare
debatt
åsikter
krönikor
hälsa
vetenskap
teknik
väder
lokalt
världen
familj
mat
resor
motor
bostad
nästa
föregående
stäng
mer
visa mer
visa alla
visa fler
ladda fler
läs fler
till toppen
tillbaka
till innehållet
hoppa till innehåll
alla ämnen
kategorier
arkiv
senaste
tv
video
podd
poddar
bilder

[related line]
läs mer
läs också
läs även
läs vidare
läs hela artikeln
fler nyheter
fler artiklar
mer om
mer i ämnet
relaterat
relaterade artiklar
relaterade nyheter
liknande artiklar
mest läst
mest lästa
mest delat
populärt
populärt just nu
just nu
senaste nytt
senaste nyheterna
senaste artiklarna
rekommenderat
rekommenderas
rekommenderat för dig
vi rekommenderar
du kanske också gillar
missa inte
andra läser
andra läste också
toppnyheter
dagens
fördjupning

[related start]
läs mer
läs också
läs även
mer om
fler
se även
se också
missa inte
mest läst
senaste
relaterat
klicka här
här kan du läsa
andra läser

[share line]
dela
dela artikeln
dela på facebook
tipsa
skriv ut
kopiera länk
kopiera länken
länk kopierad
e post
mejla
spara
spara artikel
följ
följ oss
gilla
lyssna
lyssna på artikeln
ge bort artikeln
dela via e post

[share start]
dela
följ oss
gilla oss
tipsa oss
skriv ut
kopiera
följ

[subscribe line]
prenumerera
prenumeration
prenumerant
bli prenumerant
nyhetsbrev
nyhetsbreven
våra nyhetsbrev
logga in
logga ut
bli medlem
köp
testa gratis
prova gratis
anmäl dig
anmäl
din e postadress
e postadress
e tidning
e tidningen
nej tack
inte nu
fortsätt
stöd oss
ladda ner appen
premium
plus
läs hela tidningen

[subscribe start]
prenumerera på
anmäl dig
få vårt
få våra
redan prenumerant
redan kund
är du redan
logga in för
för att läsa
den här artikeln är
läs vidare med
bli prenumerant
stöd
skapa konto
fortsätt läsa
genom att
ladda ner
häng med

[subscribe any]
vårt nyhetsbrev
våra nyhetsbrev
nyhetsbrev
ingen bindningstid
avsluta när du vill
din mejl
för prenumeranter

[account line]
mitt konto
min sida
mina sidor
konto
skapa konto
glömt lösenord
glömt lösenordet
lösenord
användarnamn
registrera
registrera dig
kom ihåg mig
inställningar

[consent line]
acceptera
acceptera alla
godkänn
godkänn alla
avvisa
avvisa alla
neka
inställningar
cookieinställningar
cookie inställningar
hantera cookies
spara inställningar
jag förstår
ok
nödvändiga
endast nödvändiga

[consent any]
använder cookies
vi använder cookies
användningen av cookies
användning av cookies
cookies
personuppgifter
personuppgiftspolicy
integritetspolicy
ditt samtycke
javascript
kakor

[ad line]
annons
annonser
sponsrat
sponsrat innehåll
annonssamarbete
i samarbete med
artikeln fortsätter efter annonsen
fortsätter efter annonsen
reklam
annonsera

[metadata line]
publicerad
uppdaterad
senast uppdaterad
publicerat
uppdaterat
av
text
författare
reporter
redaktion
redaktionen
taggar
ämnen
kategori
källa
lästid
min lästid
tt
kl
datum
skriven av
ämnen i artikeln

[metadata start]
publicerad
publicerades
uppdaterad
uppdaterades
senast uppdaterad
skriven av
lästid
källa
taggar
ämnen
kategori
artikeln publicerades
detta är en

[metadata any]
min lästid
lästid
senast uppdaterad
publicerad
minuters läsning

[caption start]
foto
bild
bilder
fotograf
illustration
arkivbild
arkivfoto
genrebild
grafik
skärmdump
pressbild

[comments line]
kommentarer
kommentar
kommentera
visa kommentarer
skriv en kommentar
lämna en kommentar
lägg till kommentar
svara
avbryt svar
inga kommentarer
skicka kommentar
anmäl
rapportera
diskutera

[comments any]
kommer inte publiceras
obligatoriska fält
lämna en kommentar
skriv en kommentar
din e postadress

[footer line]
kontakt
kontakta oss
om oss
om webbplatsen
om cookies
integritetspolicy
personuppgiftspolicy
användarvillkor
villkor
köpvillkor
prenumerationsvillkor
annonsera
annonsera hos oss
kundservice
kundtjänst
hjälp
vanliga frågor
lediga jobb
jobba hos oss
redaktion
redaktionen
ansvarig utgivare
rss
sajtkarta
tillgänglighet
tipsa oss
rättelser
press
cookiepolicy

[footer any]
alla rättigheter förbehållna
ansvarig utgivare
upphovsrätt
integritetspolicy
användarvillkor
om oss
utgivningsbevis
mångfaldigas
org nr

[bio any]
är journalist
är reporter
är skribent
är frilansjournalist
är frilansskribent
är krönikör
är redaktör
skriver om
om författaren
om skribenten
fler artiklar av

[byline start]
av
skriven av
reporter
intervju

[date any]
januari
februari
mars
april
maj
juni
juli
augusti
september
oktober
november
december
måndag
tisdag
onsdag
torsdag
fredag
lördag
söndag
idag
jan
feb
apr
aug
sep
sept
okt
nov
dec

[ago any]
timmar sedan
timme sedan
minuter sedan
minut sedan
dagar sedan
dag sedan
veckor sedan
vecka sedan
månader sedan
månad sedan
år sedan
igår
i går
nyss

[references line]
källor
referenser
fotnoter
litteratur
externa länkar
se även

[function-word sv]
och
att
det
som
en
på
är
av
för
med
till
den
har
inte
om
ett
jag
från
vi
kan
så
när
hade
efter
där
nu
ska
eller
också
vid
mot
bara
under
hur
alla
han
hon
de
sig
sin
vad
över
än
bli
blev
blir
blivit
kommer
skulle
mycket
mer
andra
något
några
denna
detta
dessa
varit
måste
sedan
enligt
mellan
utan
upp
ut
här
ni
du
oss
dem
vilket
både
genom
hos
även
säger
redan
