# Finnish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
etusivu
valikko
haku
hae
uutiset
kotimaa
ulkomaat
urheilu
kulttuuri
viihde
talous
politiikka
yhteiskunta
mielipide
mielipiteet
pääkirjoitus
pääkirjoitukset
kolumnit
terveys
tiede
tekniikka
teknologia
sää
paikalliset
maailma
perhe
ruoka
matkailu
asuminen
autot
seuraava
edellinen
sulje
lisää
näytä lisää
näytä kaikki
lataa lisää
katso kaikki
takaisin
takaisin ylös
siirry sisältöön
hyppää sisältöön
kaikki aiheet
kategoriat
arkisto
tuoreimmat
video
videot
podcast
podcastit
kuvat
sarjakuvat
ristikot

[related line]
lue lisää
lue myös
lue koko juttu
lue juttu
lue seuraavaksi
lisää aiheesta
aiheesta lisää
lisää uutisia
aiheeseen liittyvää
aiheeseen liittyvät
samasta aiheesta
luetuimmat
luetuimmat nyt
suosituimmat
suosittua
suositellut
suosittelemme
suosittelemme sinulle
uusimmat
uusimmat uutiset
tuoreimmat uutiset
tuoreimmat jutut
viimeisimmät uutiset
katso myös
saatat pitää myös näistä
muut lukevat
muut lukivat myös
älä missaa
juuri nyt
päivän luetuimmat
pääuutiset
puheenaiheet

[related start]
lue myös
lue lisää
lue koko
lisää aiheesta
katso myös
katso
luetuimmat
uusimmat
tuoreimmat
aiheesta
klikkaa tästä
tästä
tutustu

[share line]
jaa
jaa artikkeli
jaa juttu
jaa facebookissa
jaa twitterissä
jaa whatsappissa
tulosta
kopioi linkki
linkki kopioitu
lähetä
tallenna
tallenna artikkeli
seuraa
seuraa meitä
tykkää
kuuntele
kuuntele artikkeli
sähköposti
lahjoita artikkeli

[share start]
jaa
seuraa meitä
seuraa
tykkää
tulosta
kopioi
lähetä juttuvinkki

[subscribe line]
tilaa
tilaa nyt
tilaa uutiskirje
tilaukset
tilaaja
tilaajille
vain tilaajille
uutiskirje
uutiskirjeet
kirjaudu
kirjaudu sisään
kirjaudu ulos
liity
kokeile
kokeile ilmaiseksi
rekisteröidy
sähköpostiosoite
sähköpostiosoitteesi
näköislehti
digilehti
ei kiitos
ei nyt
jatka
tue meitä
lataa sovellus

[subscribe start]
tilaa
tilaa uutiskirje
oletko jo tilaaja
jo tilaaja
kirjaudu
jatka lukemista
jatkaaksesi
lukeaksesi
tämä artikkeli on
tämä juttu on
tutustu tarjouksiin
liity
saat
lataa
rekisteröidy

[subscribe any]
uutiskirjeen
uutiskirje
sähköpostiisi
vain tilaajille
tilaajille
peruuta milloin tahansa

[account line]
oma tili
omat tiedot
tili
luo tili
luo tunnus
unohditko salasanan
unohditko salasanasi
salasana
käyttäjätunnus
muista minut
asetukset
profiili

[consent line]
hyväksy
hyväksy kaikki
hyväksyn
hylkää
hylkää kaikki
vain välttämättömät
välttämättömät
asetukset
evästeasetukset
hallitse evästeitä
tallenna asetukset
selvä
ok
näytä tiedot

[consent any]
käyttää evästeitä
käytämme evästeitä
evästeiden käyttö
evästeiden käytön
evästeitä
evästeet
evästekäytäntö
henkilötietoja
henkilötietojen
tietosuojaseloste
tietosuojakäytäntö
suostumuksesi
javascript

[ad line]
mainos
mainokset
ilmoitus
kaupallinen yhteistyö
sponsoroitu
sponsoroitu sisältö
juttu jatkuu mainoksen jälkeen
artikkeli jatkuu mainoksen jälkeen
yhteistyössä

[metadata line]
julkaistu
päivitetty
muokattu
kirjoittaja
kirjoittanut
toimittaja
toimitus
teksti
avainsanat
aiheet
asiasanat
kategoria
kategoriat
lähde
lukuaika
min lukuaika
stt
klo
päivämäärä

[metadata start]
julkaistu
päivitetty
viimeksi päivitetty
muokattu
kirjoittanut
kirjoittaja
lukuaika
lähde
avainsanat
aiheet
kategoria
teksti

[metadata any]
min lukuaika
lukuaika
viimeksi päivitetty
julkaistu

[caption start]
kuva
kuvat
kuvaaja
kuvituskuva
arkistokuva
kuvakaappaus
grafiikka
kuvitus

[comments line]
kommentit
kommentti
kommentoi
näytä kommentit
lue kommentit
kirjoita kommentti
lisää kommentti
jätä kommentti
vastaa
peruuta vastaus
ei kommentteja
lähetä kommentti
ilmoita asiaton viesti
keskustelu
keskustele
osallistu keskusteluun

[comments any]
ei julkaista
pakolliset kentät
jätä kommentti
kirjoita kommentti

[footer line]
yhteystiedot
ota yhteyttä
tietoa meistä
meistä
tietoa sivustosta
tietosuoja
tietosuojaseloste
tietosuojakäytäntö
rekisteriseloste
käyttöehdot
sopimusehdot
evästeet
mainosta
mainostajille
mediatiedot
asiakaspalvelu
ohjeet
usein kysyttyä
usein kysytyt kysymykset
avoimet työpaikat
töihin meille
toimitus
päätoimittaja
vastaava päätoimittaja
rss
sivukartta
saavutettavuus
saavutettavuusseloste
juttuvinkki
anna palautetta
palaute
oikaisut

[footer any]
kaikki oikeudet pidätetään
oikeudet pidätetään
vastaava päätoimittaja
päätoimittaja
tietosuojaseloste
käyttöehdot
tekijänoikeus
tekijänoikeudet
y tunnus

[bio any]
on toimittaja
on vapaa toimittaja
on kirjailija
on kolumnisti
on tutkija
kirjoittaja on
kirjoittajasta
lisää kirjoittajalta

[byline start]
teksti
kirjoittaja
kirjoittanut
toimittaja
haastattelu

[date any]
tammikuuta
helmikuuta
maaliskuuta
huhtikuuta
toukokuuta
kesäkuuta
heinäkuuta
elokuuta
syyskuuta
lokakuuta
marraskuuta
joulukuuta
tammikuu
helmikuu
maaliskuu
huhtikuu
toukokuu
kesäkuu
heinäkuu
elokuu
syyskuu
lokakuu
marraskuu
joulukuu
maanantai
tiistai
keskiviikko
torstai
perjantai
lauantai
sunnuntai
maanantaina
tiistaina
keskiviikkona
torstaina
perjantaina
lauantaina
sunnuntaina
tänään

[ago any]
tuntia sitten
tunti sitten
minuuttia sitten
minuutti sitten
päivää sitten
päivä sitten
viikkoa sitten
viikko sitten
kuukautta sitten
kuukausi sitten
vuotta sitten
vuosi sitten
eilen
juuri nyt
toissapäivänä

[references line]
lähteet
viitteet
kirjallisuus
alaviitteet
katso myös
aiheesta muualla

[function-word fi]
ja
oli
ei
että
se
hän
ovat
mutta
myös
kun
ollut
joka
jotka
niin
kuin
olla
vain
jos
tai
mukaan
vuoden
sen
tämä
sekä
kanssa
jälkeen
nyt
jo
hänen
eli
vielä
mitä
kuitenkin
tämän
joita
ennen
minä
sitä
noin
koska
siitä
siis
vuonna
kertoo
sanoo
olisi
näin
kaikki
paljon
enemmän
aikana
mukana
emme
eivät
olivat
jossa
jonka
siinä
täällä
siellä
esimerkiksi
itse
hyvin
muun
muassa
