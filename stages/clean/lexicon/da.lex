# Danish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
forside
forsiden
menu
søg
nyheder
indland
udland
sport
kultur
underholdning
økonomi
erhverv
politik
samfund
debat
leder
ledere
meninger
kronik
sundhed
videnskab
teknologi
vejret
vejr
lokalt
verden
familie
mad
rejser
bolig
biler
næste
forrige
luk
mere
vis mere
vis flere
vis alle
se alle
se mere
hent flere
til toppen
tilbage
gå til indhold
spring til indhold
alle emner
kategorier
arkiv
seneste
tv
video
podcast
podcasts
billeder
krimi
navne

[related line]
læs mere
læs også
læs videre
læs hele artiklen
læs artiklen
flere nyheder
flere artikler
mere om
mere om emnet
relateret
relaterede artikler
relaterede nyheder
lignende artikler
mest læste
mest læst
mest delte
populært
populære artikler
lige nu
seneste nyt
seneste nyheder
seneste artikler
anbefalet
anbefalede artikler
anbefalet til dig
vi anbefaler
måske er du også interesseret i
gå ikke glip af
andre læser også
andre læste også
topnyheder
dagens
tophistorier

[related start]
læs mere
læs også
mere om
se også
se mere
gå ikke glip
mest læste
seneste
relateret
klik her
her kan du læse
andre læser

[share line]
del
del artiklen
del artikel
del på facebook
del på twitter
del via mail
udskriv
kopier link
kopiér link
link kopieret
send
gem
gem artikel
følg
følg os
synes godt om
lyt
lyt til artiklen
lyt til artikel
giv artiklen

[share start]
del på
følg os
følg
udskriv
kopier
synes godt om

[subscribe line]
abonner
abonnement
abonnementer
abonnent
bliv abonnent
køb abonnement
nyhedsbrev
nyhedsbreve
tilmeld
tilmeld nyhedsbrev
tilmeld dig
log ind
log ud
bliv medlem
køb adgang
prøv gratis
prøv nu
din e mail
din e mailadresse
e mailadresse
e avis
nej tak
ikke nu
fortsæt
støt os
hent appen
plus
kun for abonnenter

[subscribe start]
tilmeld dig
få vores
få nyheder
få adgang
allerede abonnent
har du allerede
er du abonnent
log ind for
for at læse
denne artikel er
artiklen er
læs videre med
bliv abonnent
bliv medlem
støt
opret
fortsæt med
ved at
hent vores
modtag

[subscribe any]
vores nyhedsbrev
vores nyhedsbreve
nyhedsbrev
ingen binding
opsig når som helst
din indbakke
for abonnenter

[account line]
min konto
min profil
min side
konto
profil
opret konto
opret bruger
opret profil
glemt adgangskode
glemt password
adgangskode
brugernavn
registrer
husk mig
indstillinger

[consent line]
accepter
acceptér
accepter alle
tillad alle
tillad
afvis
afvis alle
kun nødvendige
nødvendige
indstillinger
cookieindstillinger
administrer cookies
gem indstillinger
jeg accepterer
ok
vis detaljer

[consent any]
bruger cookies
vi bruger cookies
anvender cookies
brugen af cookies
brug af cookies
cookies
personoplysninger
persondata
persondatapolitik
privatlivspolitik
dit samtykke
javascript

[ad line]
annonce
annoncer
sponsoreret
sponsoreret indhold
betalt indhold
reklame
i samarbejde med
artiklen fortsætter efter annoncen
artiklen fortsætter under annoncen
annoncørbetalt indhold
kommercielt samarbejde

[metadata line]
publiceret
opdateret
sidst opdateret
udgivet
offentliggjort
af
tekst
forfatter
journalist
redaktion
redaktionen
tags
emner
kategori
kilde
læsetid
min læsetid
ritzau
kl
dato
skrevet af

[metadata start]
publiceret
opdateret
sidst opdateret
senest opdateret
udgivet
offentliggjort
skrevet af
læsetid
kilde
tags
emner
kategori
oprettet

[metadata any]
min læsetid
læsetid
sidst opdateret
senest opdateret
minutters læsning

[caption start]
foto
billede
billeder
fotograf
illustration
arkivfoto
modelfoto
grafik
pressefoto
genrefoto

[comments line]
kommentarer
kommentar
kommenter
kommentér
vis kommentarer
skriv en kommentar
skriv kommentar
efterlad en kommentar
tilføj kommentar
svar
annuller svar
ingen kommentarer
send kommentar
anmeld
rapporter
deltag i debatten

[comments any]
bliver ikke publiceret
vil ikke blive offentliggjort
krævede felter
skriv en kommentar
din e mailadresse

[footer line]
kontakt
kontakt os
om os
om cookies
privatlivspolitik
persondatapolitik
cookiepolitik
brugervilkår
vilkår
handelsbetingelser
abonnementsvilkår
annoncér
annoncer hos os
annoncering
kundeservice
hjælp
ofte stillede spørgsmål
ledige stillinger
job
jobs
redaktion
redaktionen
ansvarshavende chefredaktør
rss
sitemap
tilgængelighed
tip os
rettelser
presse
etiske retningslinjer
ophavsret

[footer any]
alle rettigheder forbeholdes
alle rettigheder forbeholdt
ansvarshavende chefredaktør
chefredaktør
ophavsret
ophavsretligt
privatlivspolitik
om os
cvr nr
cvr
må ikke

[bio any]
er journalist
er freelancejournalist
er skribent
er redaktør
er klummeskribent
er forfatter
skriver om
om forfatteren
om skribenten
flere artikler af
cand mag

[byline start]
af
tekst
skrevet af
journalist

[date any]
januar
februar
marts
april
maj
juni
juli
august
september
oktober
november
december
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
dec
i dag

[ago any]
timer siden
time siden
minutter siden
minut siden
dage siden
dag siden
uger siden
uge siden
måneder siden
måned siden
år siden
i går

[references line]
kilder
referencer
fodnoter
litteratur
eksterne links
se også
kildehenvisninger

[function-word da]
og
det
som
en
på
er
af
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
havde
efter
der
nu
skal
eller
også
ved
kun
under
hvor
alle
han
hun
de
sig
sin
hvad
over
blive
blev
bliver
blevet
kommer
skulle
meget
mere
andre
noget
nogle
denne
dette
disse
været
siden
ifølge
mellem
uden
ud
her
du
os
dem
hvilket
både
gennem
hos
blandt
siger
allerede
vil
ville
mig
dig
hvis
fordi
kunne
få
får
ind
år
selv
hvordan
mange
lige
hele
altså
måske
