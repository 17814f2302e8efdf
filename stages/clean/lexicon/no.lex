# Norwegian (Bokmål): what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
hjem
forside
forsiden
meny
søk
nyheter
innenriks
utenriks
sport
kultur
underholdning
økonomi
næringsliv
politikk
samfunn
debatt
leder
ledere
meninger
kronikk
helse
vitenskap
teknologi
været
vær
lokalt
verden
familie
mat
reise
bolig
bil
neste
forrige
lukk
mer
vis mer
vis flere
vis alle
se alle
se mer
last flere
til toppen
tilbake
gå til innhold
hopp til innhold
alle emner
kategorier
arkiv
siste
tv
video
podkast
podkaster
bilder
krim

[related line]
les mer
les også
les videre
les hele saken
les saken
flere nyheter
flere saker
flere artikler
mer om
mer om saken
mer om temaet
relatert
relaterte saker
relaterte artikler
relaterte nyheter
lignende artikler
mest lest
mest leste
mest delt
populært
populære artikler
akkurat nå
siste nytt
siste nyheter
siste saker
anbefalt
anbefalte artikler
anbefalt for deg
vi anbefaler
du vil kanskje også like
ikke gå glipp av
andre leser også
andre leste også
toppsaker
dagens
hovedsaker

[related start]
les mer
les også
les flere
mer om
flere
se også
se mer
ikke gå glipp
mest lest
siste
relatert
klikk her
her kan du lese
andre leser

[share line]
del
del saken
del artikkelen
del på facebook
del på twitter
del på e post
skriv ut
kopier lenke
kopier lenken
lenke kopiert
send
lagre
lagre sak
lagre artikkel
følg
følg oss
liker
lytt
lytt til saken
lytt til artikkelen
gi bort saken
tips oss

[share start]
del på
følg oss
følg
skriv ut
kopier
tips oss
har du tips

[subscribe line]
abonner
abonnement
abonnementer
abonnent
bli abonnent
kjøp abonnement
nyhetsbrev
meld deg på
meld på
logg inn
logg ut
bli medlem
kjøp tilgang
prøv gratis
prøv nå
din e post
din e postadresse
e postadresse
e avis
eavis
nei takk
ikke nå
fortsett
støtt oss
last ned appen
pluss
kun for abonnenter
for abonnenter

[subscribe start]
meld deg på
få vårt
få nyheter
få tilgang
allerede abonnent
har du allerede
er du abonnent
logg inn for
for å lese
denne saken er
denne artikkelen er
les videre med
bli abonnent
bli medlem
støtt
opprett
fortsett å
ved å
last ned
motta

[subscribe any]
vårt nyhetsbrev
våre nyhetsbrev
nyhetsbrev
ingen bindingstid
avslutt når du vil
innboksen din
for abonnenter
i innboksen

[account line]
min konto
min side
min profil
konto
profil
opprett konto
opprett bruker
glemt passord
glemt passordet
passord
brukernavn
registrer
registrer deg
husk meg
innstillinger

[consent line]
godta
godta alle
aksepter
aksepter alle
tillat
tillat alle
avvis
avvis alle
kun nødvendige
nødvendige
innstillinger
innstillinger for informasjonskapsler
administrer
lagre innstillinger
jeg forstår
ok
vis detaljer

[consent any]
bruker informasjonskapsler
bruker cookies
bruk av informasjonskapsler
informasjonskapsler
cookies
personopplysninger
personvern
personvernerklæring
personvernerklæringen
ditt samtykke
javascript

[ad line]
annonse
annonser
sponset
sponset innhold
annonsørinnhold
reklame
i samarbeid med
artikkelen fortsetter under annonsen
artikkelen fortsetter etter annonsen
saken fortsetter under annonsen
saken fortsetter etter annonsen
betalt innhold
innhold fra annonsør

[metadata line]
publisert
oppdatert
sist oppdatert
publiserte
av
tekst
forfatter
journalist
redaksjonen
tagger
emner
stikkord
kategori
kilde
lesetid
min lesetid
ntb
kl
dato
skrevet av

[metadata start]
publisert
oppdatert
sist oppdatert
sist endret
skrevet av
lesetid
kilde
emner
stikkord
kategori
opprettet
foto og tekst

[metadata any]
min lesetid
lesetid
sist oppdatert
minutters lesing
minutter å lese

[caption start]
foto
bilde
bilder
fotograf
illustrasjon
illustrasjonsfoto
illustrasjonsbilde
arkivfoto
arkivbilde
grafikk
skjermdump
pressefoto

[comments line]
kommentarer
kommentar
kommenter
vis kommentarer
skriv en kommentar
skriv kommentar
legg igjen en kommentar
legg til kommentar
svar
avbryt svar
ingen kommentarer
send kommentar
rapporter
delta i debatten
si din mening

[comments any]
vil ikke bli publisert
vil ikke bli synlig
obligatoriske felt
legg igjen en kommentar
skriv en kommentar
din e postadresse

[footer line]
kontakt
kontakt oss
om oss
om informasjonskapsler
personvern
personvernerklæring
personvern og cookies
brukervilkår
vilkår
kjøpsvilkår
abonnementsvilkår
annonsere
annonser hos oss
annonsering
kundeservice
kundesenter
hjelp
ofte stilte spørsmål
ledige stillinger
jobb hos oss
redaksjonen
ansvarlig redaktør
sjefredaktør
rss
nettstedskart
tilgjengelighet
tips oss
rettelser
presse
opphavsrett

[footer any]
alle rettigheter
ansvarlig redaktør
sjefredaktør
opphavsrett
opphavsrettslig beskyttet
vær varsom plakaten
personvernerklæring
redaktørplakaten
om oss
org nr
pressens faglige utvalg

[bio any]
er journalist
er frilansjournalist
er skribent
er redaktør
er kommentator
er spaltist
er forfatter
skriver om
om forfatteren
flere artikler av
flere saker av

[byline start]
av
tekst
skrevet av
journalist
intervju

[date any]
januar
februar
mars
april
mai
juni
juli
august
september
oktober
november
desember
mandag
tirsdag
onsdag
torsdag
fredag
lørdag
søndag
jan
feb
apr
aug
sep
sept
okt
nov
i dag

[ago any]
timer siden
time siden
minutter siden
minutt siden
dager siden
dag siden
uker siden
uke siden
måneder siden
måned siden
år siden
i går

[references line]
kilder
referanser
fotnoter
litteratur
eksterne lenker
se også

[function-word no]
og
det
som
en
på
er
av
for
med
til
den
har
ikke
om
et
jeg
fra
vi
kan
så
når
hadde
etter
der
nå
skal
eller
også
ved
bare
under
hvor
alle
han
hun
de
seg
sin
hva
over
enn
bli
ble
blir
blitt
kommer
skulle
mye
mer
andre
noe
noen
denne
dette
disse
vært
siden
ifølge
mellom
uten
opp
ut
her
du
oss
dem
både
gjennom
hos
blant
sier
allerede
vil
ville
meg
deg
hvis
fordi
kunne
få
får
inn
å
selv
hvordan
mange
hele
altså
kanskje
være
