# Czech: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
domů
hlavní stránka
úvod
menu
hledat
vyhledat
vyhledávání
zprávy
zpravodajství
domácí
zahraničí
sport
kultura
ekonomika
byznys
politika
společnost
názory
komentáře
regiony
zdraví
věda
technika
technologie
počasí
svět
česko
praha
rodina
jídlo
recepty
cestování
auto
bydlení
fotbal
hokej
další
předchozí
následující
zavřít
více
zobrazit více
zobrazit vše
zobrazit další
načíst další
nahoru
zpět
zpět nahoru
přejít k obsahu
přejít na obsah
všechna témata
rubriky
kategorie
archiv
nejnovější
tv
video
videa
podcast
podcasty
fotogalerie
galerie
krimi
magazín
program
horoskopy

[related line]
čtěte také
čtěte dále
čtěte více
číst více
číst dál
celý článek
přečtěte si také
přečtěte si
mohlo by vás zajímat
mohlo by vás také zajímat
související
související články
související témata
podobné články
další články
další zprávy
další z rubriky
více k tématu
k tématu
nejčtenější
nejčtenější články
nejsledovanější
nejdiskutovanější
populární
oblíbené
doporučujeme
doporučené
doporučené články
aktuálně
aktuality
nejnovější články
nejnovější zprávy
poslední články
poslední zprávy
právě se děje
hlavní zprávy
z domova
ze světa
nepřehlédněte
nenechte si ujít
tip redakce
výběr redakce
témata
téma

[related start]
čtěte také
čtěte
číst
přečtěte si
mohlo by vás
více o
více k
více na
další
související
nejčtenější
nejnovější
sledujte
podívejte se
klikněte zde
zde najdete
nenechte si

[share line]
sdílet
sdílet článek
sdílet na facebooku
sdílet na twitteru
tisk
vytisknout
vytisknout článek
kopírovat odkaz
odkaz zkopírován
poslat
poslat e mailem
poslat mailem
uložit
uložit článek
uložit na později
sledovat
sledujte nás
líbí se mi
to se mi líbí
poslechnout
poslechnout článek
přehrát článek
darovat článek
odemknout článek

[share start]
sdílet
sdílejte
sledujte nás
sledovat
tisk
kopírovat
přidejte se

[subscribe line]
předplatit
předplatné
koupit předplatné
předplatitel
newsletter
newslettery
odebírat
odebírat newsletter
přihlásit
přihlásit se
přihlášení
odhlásit
odhlásit se
registrace
registrovat
registrovat se
vyzkoušet
vyzkoušet zdarma
zdarma
váš e mail
e mailová adresa
e mail
elektronické vydání
ne děkuji
teď ne
později
pokračovat
podpořit
podpořte nás
stáhnout aplikaci
premium
pouze pro předplatitele
darovat

[subscribe start]
předplaťte
přihlaste se
přihlásit se k
odebírejte
získejte
máte předplatné
máte již
již máte
jste předplatitel
tento článek je
článek je
pro předplatitele
pokračujte
chcete
podpořte
zaregistrujte
vyzkoušejte
stáhněte
zadejte
odesláním
souhlasím se

[subscribe any]
náš newsletter
našeho newsletteru
newsletter
newsletteru
pro předplatitele
kdykoliv zrušit
kdykoli zrušit
do e mailu
zasílání obchodních sdělení

[account line]
můj účet
můj profil
účet
profil
vytvořit účet
založit účet
zapomenuté heslo
zapomněli jste heslo
zapomněl jsem heslo
heslo
uživatelské jméno
zapamatovat
nastavení
košík

[consent line]
přijmout
přijmout vše
přijmout všechny
souhlasím
povolit vše
odmítnout
odmítnout vše
nesouhlasím
pouze nezbytné
nezbytné
nastavení
nastavení cookies
spravovat cookies
upravit nastavení
uložit nastavení
rozumím
ok
podrobné nastavení
více informací

[consent any]
používá soubory cookie
používáme soubory cookie
používá cookies
používáme cookies
používání cookies
soubory cookie
souborů cookie
cookies
osobních údajů
osobní údaje
ochrana osobních údajů
zásady ochrany
váš souhlas
javascript

[ad line]
reklama
inzerce
sponzorováno
sponzorovaný obsah
komerční sdělení
komerční článek
placená inzerce
pr článek
reklamní sdělení
článek pokračuje pod reklamou
článek pokračuje pod inzercí
ve spolupráci s
partneři

[metadata line]
publikováno
aktualizováno
vydáno
zveřejněno
autor
autoři
redakce
redaktor
text
štítky
tagy
témata
rubrika
kategorie
zdroj
doba čtení
min čtení
čtk
datum
dnes
tisková zpráva

[metadata start]
publikováno
aktualizováno
aktualizace
vydáno
zveřejněno
naposledy aktualizováno
poslední aktualizace
autor
zdroj
doba čtení
délka čtení
štítky
tagy
rubrika
kategorie
vloženo
přidáno

[metadata any]
min čtení
minut čtení
minuty čtení
doba čtení
poslední aktualizace

[caption start]
foto
fotografie
fotogalerie
obrázek
ilustrace
ilustrační foto
ilustrační snímek
grafika
zdroj foto
autor foto
repro
screenshot

[comments line]
komentáře
komentář
komentovat
diskuse
diskuze
zobrazit komentáře
zobrazit diskusi
vstoupit do diskuse
přidat komentář
napsat komentář
odpovědět
zrušit odpověď
zatím žádné komentáře
žádné komentáře
odeslat komentář
nahlásit
příspěvky
diskutovat

[comments any]
nebude zveřejněna
vyžadované informace jsou
napsat komentář
přidat komentář
vstoupit do diskuse
v diskusi

[footer line]
kontakt
kontakty
kontaktujte nás
o nás
o webu
o serveru
redakce
inzerce
reklama
ceník inzerce
ceník
předplatné
podmínky použití
podmínky užití
podmínky užívání
všeobecné podmínky
obchodní podmínky
ochrana osobních údajů
ochrana soukromí
zásady ochrany osobních údajů
cookies
nastavení soukromí
autorská práva
copyright
kariéra
volná místa
nápověda
časté dotazy
zákaznický servis
rss
mapa stránek
mapa webu
prohlášení o přístupnosti
etický kodex
pro média
tiskové zprávy
mobilní verze
vydavatel

[footer any]
všechna práva vyhrazena
publikování nebo další šíření
bez souhlasu
bez písemného souhlasu
autorská práva
šéfredaktor
vydavatel
podmínky použití
je zakázáno
ochrana osobních údajů
issn

[bio any]
je novinář
je novinářka
je redaktor
je redaktorka
je publicista
je publicistka
je komentátor
o autorovi
o autorce
všechny články autora
další články autora
vystudoval
vystudovala

[byline start]
autor
text
napsal
napsala
připravil
připravila
rozhovor

[date any]
ledna
února
března
dubna
května
června
července
srpna
září
října
listopadu
prosince
leden
únor
březen
duben
květen
červen
červenec
srpen
říjen
listopad
prosinec
pondělí
úterý
středa
čtvrtek
pátek
sobota
neděle
středu
sobotu
neděli
dnes

[ago any]
před hodinou
před hodinami
před minutami
před minutou
před dnem
před dny
před týdnem
před týdny
před měsícem
před měsíci
před rokem
před lety
včera
předevčírem
právě teď

[references line]
zdroje
použité zdroje
literatura
reference
poznámky
odkazy
externí odkazy
související články

[function-word cs]
v
se
na
je
že
s
z
o
i
ve
pro
k
za
ale
si
po
jako
podle
od
jsou
které
který
která
jsem
tak
jeho
bylo
byl
byla
už
co
jak
nebo
při
aby
až
má
také
když
být
před
své
svou
jejich
ještě
může
není
kteří
než
proti
mezi
této
tento
tato
však
kde
tím
její
bude
budou
jsme
protože
pokud
let
roku
uvedl
řekl
kdy
toho
tom
nad
ani
tedy
proto
další
ze
ke
u
