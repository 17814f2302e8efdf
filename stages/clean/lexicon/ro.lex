# Romanian: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
acasă
prima pagină
pagina principală
meniu
caută
căutare
știri
actualitate
actual
externe
internațional
sport
cultură
economie
economic
politică
politic
social
societate
opinii
editoriale
editorial
sănătate
știință
tehnologie
vremea
meteo
local
mondo
lume
educație
justiție
evenimente
eveniment
monden
lifestyle
auto
turism
călătorii
rețete
modă
horoscop
fotbal
tenis
următorul
următoarea
precedentul
anterior
anterioară
articolul următor
articolul anterior
închide
mai mult
mai multe
vezi mai mult
vezi toate
vezi tot
încarcă mai multe
toate știrile
înapoi
sus
înapoi sus
sari la conținut
salt la conținut
categorii
arhivă
arhiva
ultimele
ultima oră
video
foto
galerie foto
podcast
interviuri
interviu
anchete
reportaje
blog
bloguri

[related line]
citește și
citiți și
citește mai mult
citește mai departe
citește continuarea
citește tot articolul
citește articolul
citește mai multe
vezi și
vedeți și
articole similare
articole asemănătoare
articole recente
articole recomandate
articole populare
articolul precedent
alte articole
alte știri
știri similare
știri recomandate
știri de ultimă oră
ultimele știri
ultimele articole
ultimele noutăți
cele mai citite
cele mai noi
cele mai populare
cele mai recente
populare
recomandate
recomandări
recomandarea
recomandările redacției
îți recomandăm
vă recomandăm
te-ar putea interesa
te-ar putea interesa și
s-ar putea să îți placă
s-ar putea să te intereseze
pe aceeași temă
din aceeași categorie
știrile zilei
știrea zilei
top citite
top știri
breaking news
detalii
nu rata
mai multe despre
mai multe din
subiecte
partenerii noștri

[related start]
citește și
citiți și
citește
citiți
vezi și
vezi toate
vezi mai
vezi
mai multe despre
mai multe detalii
mai multe știri
cele mai
ultimele
alte
articole
te-ar putea
recomandări
click aici
clic aici
află mai
descoperă
urmărește
nu rata
pentru mai multe
pe aceeași temă
știri

[share line]
distribuie
distribuie pe facebook
distribuie articolul
partajează
tipărește
printează
copiază link
copiază linkul
link copiat
trimite
trimite pe email
salvează
urmărește ne
urmăriți ne
urmărește
îmi place
ascultă
ascultă articolul
dă mai departe
share pe facebook

[share start]
distribuie
distribuiți
urmărește ne
urmăriți ne
urmărește
urmărește știrile
dă like
dă un like
alătură te
tipărește
intră pe
abonați vă la canalul

[subscribe line]
abonare
abonează te
abonați vă
abonament
abonamente
abonat
newsletter
abonare newsletter
autentificare
intră în cont
conectare
login
deconectare
înregistrare
înscrie te
înregistrează te
încearcă gratuit
gratuit
adresa de email
adresa ta de email
email
nu mulțumesc
nu acum
mai târziu
continuă
donează
susține ne
susține
descarcă aplicația
notificări
activează notificările
premium

[subscribe start]
abonează te
abonați vă
înscrie te
primește
primiți
ai deja
ești deja
nu ai
conectează te
autentifică te
pentru a citi
pentru a continua
acest articol este
acest conținut
susține
sprijină
donează
descarcă
fii la curent
rămâi la curent
prin abonare
introdu
redirecționează

[subscribe any]
newsletterul nostru
newsletter
la newsletter
adresa de email
adresa ta de email
pentru abonați
direct pe email
te poți dezabona
canalul de whatsapp

[account line]
contul meu
cont
profil
profilul meu
creează cont
cont nou
am uitat parola
ai uitat parola
parola
parolă
nume de utilizator
utilizator
ține mă minte
setări
coș
ieșire

[consent line]
acceptă
accept
acceptă toate
accept toate
sunt de acord
de acord
respinge
respinge toate
refuz
setări
setări cookie
setări cookies
gestionează
gestionează opțiunile
preferințe
salvează preferințele
am înțeles
strict necesare
necesare
ok
mai multe opțiuni

[consent any]
folosește cookies
folosim cookies
folosește cookie
folosim cookie
utilizează cookie
utilizarea cookie
modulelor cookie
module cookie
fișiere de tip cookie
fișierelor cookie
cookies
cookie uri
datelor cu caracter personal
date cu caracter personal
politica de confidențialitate
politica de cookies
consimțământul
gdpr
javascript

[ad line]
publicitate
reclamă
reclame
advertorial
conținut sponsorizat
sponsorizat
articolul continuă după reclamă
continuă după publicitate
continuarea după publicitate
promovat
parteneri
anunțuri
în parteneriat cu
(p)

[metadata line]
publicat
publicat în
publicat pe
actualizat
actualizare
ultima actualizare
data publicării
data
autor
autori
redacția
redactor
text
etichete
taguri
categorie
sursa
sursă
sursa foto
timp de citire
timp citire
minute de citit
min citire
vizualizări
agerpres
mediafax
news ro
exclusiv
ora

[metadata start]
publicat
publicat în
publicat pe
publicat de
actualizat
ultima actualizare
data publicării
data actualizării
postat
postat în
adăugat
modificat
autor
scris de
sursa
sursă
etichete
categorie
categorii
timp de citire
timp estimat
potrivit sursei

[metadata any]
timp de citire
minute de citit
min citire
ultima actualizare
data publicării
minute de lectură

[caption start]
foto
fotografie
imagine
imagini
sursa foto
sursă foto
foto ilustrativ
imagine ilustrativă
captură
credit foto
ilustrație

[comments line]
comentarii
comentariu
comentează
adaugă comentariu
adaugă un comentariu
lasă un comentariu
lasă un răspuns
scrie un comentariu
scrie comentariul
vezi comentariile
răspunde
anulează răspunsul
niciun comentariu
nu există comentarii
publică comentariul
trimite comentariul
raportează
discuții
părerea ta

[comments any]
nu va fi publicată
câmpurile obligatorii
lasă un comentariu
trebuie să fii autentificat
pentru a comenta
adaugă un comentariu

[footer line]
contact
contacte
contactează ne
despre noi
despre
cine suntem
redacția
echipa
echipa noastră
termeni și condiții
termeni
termeni de utilizare
condiții de utilizare
politica de confidențialitate
politică de confidențialitate
confidențialitate
politica de cookies
politica cookies
politica cookie
protecția datelor
gdpr
publicitate
publicitate pe site
reclamă
cariere
joburi
ajutor
întrebări frecvente
hartă site
harta site
rss
caseta redacțională
caseta tehnică
cod deontologic
anpc
sol
parteneri
abonamente
trimite o știre
accesibilitate

[footer any]
toate drepturile rezervate
drepturile rezervate
drepturi de autor
termeni și condiții
politica de confidențialitate
este interzisă
preluarea
poate fi preluat
maximum de caractere
despre noi
redactor șef
fără acordul

[bio any]
este jurnalist
este jurnalistă
este redactor
este reporter
despre autor
articole scrise de
a absolvit
toate articolele
vezi toate articolele
absolvent
absolventă

[byline start]
autor
scris de
un articol de
interviu de
text
redactor
realizat de

[date any]
ianuarie
februarie
martie
aprilie
iunie
iulie
august
septembrie
octombrie
noiembrie
decembrie
marți
miercuri
vineri
sâmbătă
duminică
astăzi
azi
feb
apr
iun
iul
aug
sept
oct
nov
dec

[ago any]
acum ore
acum o oră
acum minute
acum zile
acum o zi
acum săptămâni
acum o săptămână
acum o lună
acum un an
ore în urmă
zile în urmă
minute în urmă
ieri
alaltăieri
chiar acum
acum de minute
acum de ore
acum de zile

[references line]
surse
referințe
bibliografie
note
note de subsol
vezi și
legături externe

[function-word ro]
și
în
de
la
a
cu
din
pe
pentru
că
nu
un
o
mai
este
sunt
se
să
au
fost
ca
sau
al
ale
lui
prin
după
dar
ce
cel
cea
cei
cele
acest
această
acesta
aceasta
acestea
fi
dacă
când
până
doar
foarte
într
dintre
între
fără
despre
unde
avea
avut
poate
trebuie
către
spre
toate
toți
tot
iar
ar
va
vor
lor
ei
el
ea
noi
ne
îi
îl
le
își
unui
unei
unor
acum
anul
ani
celor
potrivit
însă
deci
încă
chiar
fiind
peste
decât
atunci
astfel
ați
era
erau
