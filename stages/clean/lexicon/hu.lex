# Hungarian: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
főoldal
kezdőlap
menü
keresés
hírek
belföld
külföld
sport
kultúra
gazdaság
politika
közélet
vélemény
életmód
egészség
tudomány
technika
tech
időjárás
helyi
világ
család
gasztró
receptek
utazás
autó
otthon
foci
labdarúgás
bulvár
sztár
sztárok
következő
előző
következő cikk
előző cikk
következő oldal
előző oldal
bezárás
bezár
több
továbbiak
mutass többet
több betöltése
összes
összes megtekintése
összes cikk
tovább
vissza
vissza a tetejére
fel
ugrás a tartalomhoz
tovább a tartalomra
kategóriák
rovatok
archívum
legfrissebb
friss
friss hírek
videó
videók
galéria
fotók
képek
podcast
blog
interjú
riport
horoszkóp
címlap
magyarország
budapest

[related line]
olvasson tovább
olvass tovább
olvasd el
olvasd el ezt is
olvassa el ezt is
elolvasom
tovább olvasom
tovább a cikkre
teljes cikk
kapcsolódó
kapcsolódó cikkek
kapcsolódó cikk
kapcsolódó hírek
kapcsolódó anyagok
kapcsolódó témák
hasonló cikkek
hasonló
további cikkek
további hírek
még több
több hír
ajánlott
ajánlott cikkek
ajánló
ajánlatunk
ajánljuk
neked ajánljuk
önnek ajánljuk
ezt is ajánljuk
ez is érdekelheti
ez is érdekelhet
ezek is érdekelhetik
érdekelheti
legolvasottabb
legolvasottabb cikkek
legnépszerűbb
népszerű
népszerű cikkek
legfrissebb hírek
legfrissebb cikkek
legutóbbi cikkek
friss cikkek
legújabb
legújabb cikkek
kiemelt
kiemelt cikkek
ne maradjon le
ne hagyja ki
a nap hírei
top hírek
partnereink ajánlata
a szerző további cikkei
címkék

[related start]
olvass
olvasson
olvasd
olvassa el
kapcsolódó
további
ezt is
ez is
még több
a legfrissebb
a legolvasottabb
kattintson ide
kattints ide
bővebben
részletek
itt olvashat
nézze meg
nézd meg
ajánljuk
ha érdekli

[share line]
megosztás
megosztom
megosztás facebookon
oszd meg
ossza meg
nyomtatás
link másolása
másolás
link másolva
küldés
küldés e mailben
mentés
követés
kövess minket
kövessen minket
tetszik
lájk
meghallgatás
hallgassa meg
elküldöm
ajándékozd

[share start]
megosztás
oszd meg
ossza meg
kövess
kövessen
kövesse
lájkolja
lájkold
csatlakozz
nyomtatás
iratkozz fel a csatornánkra

[subscribe line]
feliratkozás
feliratkozom
hírlevél
hírlevelek
hírlevél feliratkozás
előfizetés
előfizetek
előfizető
előfizetőknek
belépés
bejelentkezés
belépek
kilépés
kijelentkezés
regisztráció
regisztrálok
próbálja ki
ingyenes
e mail cím
e mail címe
email cím
nem köszönöm
most nem
később
folytatás
támogatás
támogatom
támogass minket
támogasson minket
alkalmazás letöltése
értesítések
prémium
csak előfizetőknek

[subscribe start]
iratkozz fel
iratkozzon fel
fizess elő
fizessen elő
jelentkezz be
jelentkezzen be
regisztrálj
regisztráljon
ha már
már előfizető
már van
a cikk elolvasásához
ez a cikk
ez a tartalom
a folytatáshoz
támogass
támogassa
támogatom
kérjük
értesüljön
értesülj
töltse le
töltsd le
adja meg
add meg
maradjon

[subscribe any]
hírlevelünkre
hírlevélre
hírlevelünk
csak előfizetőknek
e mail címét
e mail címed
bármikor leiratkozhat
bármikor lemondhatja
adód

[account line]
fiókom
profilom
profil
fiók
fiók létrehozása
új fiók
elfelejtett jelszó
elfelejtette jelszavát
jelszó
felhasználónév
emlékezz rám
beállítások
kosár

[consent line]
elfogadom
elfogad
összes elfogadása
mindet elfogadom
az összes elfogadása
elutasítom
elutasítás
összes elutasítása
beállítások
süti beállítások
cookie beállítások
sütik kezelése
beállítások mentése
rendben
értem
ok
szükséges
további információ
további lehetőségek

[consent any]
sütiket használ
sütiket használunk
cookie kat
cookie k
cookies
sütik
sütiket
süti
cookie
adatkezelési tájékoztató
adatkezelési
adatvédelmi tájékoztató
adatvédelmi
személyes adatok
személyes adatait
hozzájárulását
javascript

[ad line]
hirdetés
hirdetések
reklám
szponzorált
szponzorált tartalom
támogatott tartalom
fizetett tartalom
a cikk a hirdetés után folytatódik
a hirdetés után folytatjuk
pr cikk
együttműködő partnerünk
x
promóció
partnereink

[metadata line]
megjelent
közzétéve
publikálva
frissítve
frissült
utolsó frissítés
módosítva
szerző
szerzők
írta
szerkesztő
szerkesztőség
újságíró
címkék
kategória
rovat
forrás
olvasási idő
perc olvasás
perces olvasás
mti
dátum
interjú
vélemény
exkluzív
nyitókép

[metadata start]
megjelent
közzétéve
publikálva
frissítve
frissült
utolsó frissítés
utoljára frissítve
módosítva
létrehozva
szerző
írta
forrás
olvasási idő
címkék
kategória
rovat
dátum
szerkesztő

[metadata any]
perc olvasás
perces olvasás
olvasási idő
utolsó frissítés
olvasási idő perc

[caption start]
fotó
fotók
kép
képek
forrás
illusztráció
nyitókép
borítókép
borítófotó
fényképezte
képernyőkép
grafika

[comments line]
hozzászólások
hozzászólás
hozzászólok
hozzászólás írása
kommentek
komment
kommentelek
kommentálom
hozzászólások megtekintése
kommentek megjelenítése
szólj hozzá
szóljon hozzá
válasz
válaszolok
válasz megszakítása
válasz törlése
nincs hozzászólás
hozzászólás küldése
jelentem
vélemények
vita

[comments any]
nem tesszük közzé
a kötelező mezőket
hozzászólás küldéséhez
a hozzászóláshoz
be kell jelentkezni
moderálási
szóljon hozzá

[footer line]
kapcsolat
elérhetőség
elérhetőségek
kapcsolatfelvétel
rólunk
impresszum
szerkesztőség
médiaajánlat
hirdetés
hirdetőknek
felhasználási feltételek
felhasználói feltételek
általános szerződési feltételek
ászf
adatvédelem
adatvédelmi tájékoztató
adatvédelmi nyilatkozat
adatkezelési tájékoztató
adatkezelés
cookie tájékoztató
cookie szabályzat
süti tájékoztató
sütibeállítások
jogi nyilatkozat
jogi információk
szerzői jogok
szerzői jog
etikai kódex
moderálási alapelvek
karrier
állás
állásajánlatok
segítség
gyakori kérdések
gyik
rss
oldaltérkép
akadálymentesítés
előfizetés
partnereink
médiajog
kiadó
ügyfélszolgálat

[footer any]
minden jog fenntartva
jog fenntartva
szerzői jog
szerzői jogi
felelős szerkesztő
főszerkesztő
felelős kiadó
adatvédelmi tájékoztató
impresszum
engedélye nélkül
felhasználási feltételek

[bio any]
a szerző
a szerzőről
újságíró a
szerző cikkei
a szerző cikkei
cikkeinek
diplomázott
végzett újságíró
összes cikke

[byline start]
írta
szerző
szerkesztő
szöveg
interjú
riport

[date any]
január
február
március
április
május
június
július
augusztus
szeptember
október
november
december
hétfő
kedd
szerda
csütörtök
péntek
szombat
vasárnap
hétfőn
kedden
szerdán
csütörtökön
pénteken
szombaton
jan
feb
febr
márc
ápr
máj
jún
júl
aug
szept
okt
nov
dec

[ago any]
órája
perce
napja
hónapja
órával ezelőtt
perccel ezelőtt
nappal ezelőtt
héttel ezelőtt
hónappal ezelőtt
évvel ezelőtt
tegnap
tegnapelőtt
az imént

[references line]
források
hivatkozások
felhasznált irodalom
irodalom
irodalomjegyzék
jegyzetek
lábjegyzetek
lásd még
külső hivatkozások

[function-word hu]
és
az
hogy
nem
egy
csak
még
már
de
ez
azt
ezt
vagy
mint
meg
amely
aki
ami
mert
ki
után
szerint
között
pedig
majd
így
úgy
vannak
lehet
kell
lesz
volna
lett
során
alatt
előtt
több
minden
olyan
ilyen
azonban
illetve
valamint
akkor
ahol
amikor
amit
akik
amelyek
nagyon
se
én
te
ő
mi
ők
azok
ezért
ennek
annak
arra
erre
ebben
abban
miatt
felé
nélkül
óta
évben
mondta
közölte
voltak
lenne
tovább
például
