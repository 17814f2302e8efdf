# Polish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
strona główna
menu
szukaj
wiadomości
świat
polska
polityka
gospodarka
kultura
sport
zdrowie
nauka
opinie
następny
poprzedni
zamknij
więcej
pokaż więcej
wróć
kraj
biznes
technologia
wideo
rozrywka
pogoda
aktualności
kategorie
do góry
wyszukaj
facebook
przejdź do treści
menu główne
otwórz menu
zamknij menu
wszystkie artykuły
wszystkie wiadomości
zobacz wszystkie
zobacz więcej
załaduj więcej
pokaż wszystkie
następna
poprzednia
następna strona
poprzednia strona
następny artykuł
poprzedni artykuł
na górę
powrót
strona startowa
najnowsze
region
lokalne
miasto
warszawa
kraków
europa
społeczeństwo
ekonomia
finanse
pieniądze
prawo
praca
firma
giełda
nieruchomości
dom
rodzina
dziecko
kobieta
moda
uroda
kuchnia
przepisy
podróże
turystyka
motoryzacja
auto
film
muzyka
książki
tv
program tv
gwiazdy
plotki
piłka nożna
tenis
żużel
edukacja
historia
technologie
nauka i technika
ekologia
środowisko
religia
kościół
ogłoszenia
blogi
blog
podcasty
galeria
galerie
zdjęcia
filmy
felietony
komentarze
wywiady
reportaże
magazyn
horoskop
gry
quizy
archiwum
serwisy
tematy
działy
na żywo
nekrologi

[navigation start]
przejdź do
przejdź
wróć do
powrót do
powrót
zobacz wszystkie
pokaż więcej
następny artykuł
poprzedni artykuł
jesteś tutaj
szukaj
skocz do
wróć na
zobacz całą
wszystkie artykuły
wszystkie wiadomości
poprzedni wpis
następny wpis
nawigacja
wybierz
rozwiń
zwiń
jesteś w

[related line]
czytaj także
czytaj też
czytaj więcej
czytaj dalej
zobacz także
zobacz też
zobacz również
przeczytaj także
przeczytaj też
przeczytaj również
polecane
polecamy
powiązane
powiązane artykuły
najnowsze
najpopularniejsze
najczęściej czytane
podobne artykuły
więcej na ten temat
ostatnie wpisy
warto przeczytać
może cię zainteresować
inne artykuły
popularne
ostatnio dodane
nie przegap
podobne wpisy
czytaj również
czytaj całość
czytaj artykuł
czytaj cały artykuł
cały artykuł
zobacz
więcej
więcej informacji
więcej wiadomości
więcej artykułów
więcej z kategorii
więcej na temat
na ten temat
w tym temacie
powiązane tematy
powiązane wpisy
powiązane treści
powiązane wiadomości
podobne
podobne tematy
podobne wiadomości
polecane artykuły
polecane dla ciebie
polecane wpisy
polecane treści
polecamy także
polecamy również
redakcja poleca
redakcja polecamy
wybrane dla ciebie
dla ciebie
może zainteresować
może cię też zainteresować
mogą cię zainteresować
to może cię zainteresować
zainteresuje cię również
inni czytali również
inni czytają
najczęściej czytane artykuły
najchętniej czytane
najczęściej komentowane
popularne artykuły
popularne teraz
najpopularniejsze artykuły
hity dnia
hit dnia
gorące tematy
na czasie
teraz na topie
ostatnie artykuły
ostatnie wiadomości
najnowsze artykuły
najnowsze wiadomości
najnowsze wpisy
najnowsze informacje
aktualności
inne wiadomości
pozostałe artykuły
pozostałe wiadomości
z ostatniej chwili
pilne
ważne
warto zobaczyć
warto wiedzieć
trendy
zobacz galerię
temat dnia
tylko u nas
materiały partnerów

[related start]
czytaj także
czytaj też
czytaj więcej
czytaj również
zobacz także
zobacz też
zobacz również
zobacz więcej
przeczytaj
polecamy
więcej o
więcej na
powiązane
sprawdź
kliknij
dowiedz się
najnowsze
czytaj całość
czytaj także na
czytaj w
zobacz nasze
zobacz galerię
zobacz wszystkie
więcej informacji
więcej przeczytasz
więcej w
więcej dowiesz się
przeczytaj także
przeczytaj też
przeczytaj również
obejrzyj
obejrzyj także
posłuchaj
poznaj
odkryj
sprawdź też
sprawdź także
sprawdź również
może cię
polecane
polecamy też
podobne
najczęściej
pełna treść
cały artykuł
źródło i
bądź na bieżąco
śledź
warto przeczytać
dalszy ciąg
wszystkie najnowsze

[related any]
czytaj także
czytaj też
zobacz także
zobacz też
przeczytaj także
czytaj więcej
kliknij tutaj

[share line]
udostępnij
drukuj
wyślij
podziel się
obserwuj nas
kopiuj link
lubię to
tweetnij
polub nas
zapisz
wydrukuj
skomentuj
obserwuj
udostępnij na facebooku
udostępnij na twitterze
udostępnij artykuł
udostępnij na x
udostępnienia
podziel się artykułem
podziel się na facebooku
skopiuj link
skopiuj
skopiowano
link skopiowany
kopiuj
wyślij e mailem
wyślij mailem
wyślij znajomemu
poleć znajomemu
drukuj artykuł
wersja do druku
posłuchaj
posłuchaj artykułu
posłuchaj tego artykułu
dodaj do ulubionych
ulubione
zapisz na później
zapisane
czcionka
rozmiar tekstu
polub
polub to
śledź nas
znajdź nas
dołącz do nas
jesteśmy na
media społecznościowe
obserwuj nas na facebooku
obserwuj nas w google
google news
podaruj artykuł

[share start]
udostępnij
podziel się
obserwuj
polub
kliknij aby
śledź nas
dołącz do
udostępnij na
podziel się na
podziel się tym
skopiuj
wyślij
drukuj
polub nas
śledź nas na
obserwuj nas
obserwuj nasz
dołącz do nas
dołącz do naszej
znajdź nas
jesteśmy na
subskrybuj nasz kanał
dodaj do

[share any]
obserwuj nas
śledź nas na
polub nas na
na facebooku
na twitterze
na instagramie
w google news
w mediach społecznościowych
kanał na whatsapp
kanale youtube
otwiera się w nowym oknie
w nowym oknie

[subscribe line]
prenumerata
subskrybuj
newsletter
zaloguj
zaloguj się
zarejestruj się
rejestracja
moje konto
hasło
wyloguj
wesprzyj nas
zapisz się
logowanie
konto
twój e mail
adres e mail
subskrypcja
subskrypcje
prenumeruj
kup subskrypcję
kup dostęp
kup prenumeratę
wykup dostęp
wykup subskrypcję
kup teraz
oferta
sprawdź ofertę
zobacz ofertę
wypróbuj
dołącz
dołącz teraz
zapisz się do newslettera
zapisz się na newsletter
zapisuję się
newslettery
otrzymuj
powiadomienia
włącz powiadomienia
nie dziękuję
nie teraz
później
wyślij
dalej
kontynuuj
imię
nazwisko
imię i nazwisko
e mail
email
twój adres e mail
podaj adres e mail
wpisz swój e mail
pobierz aplikację
pobierz
wesprzyj
wspieraj
wpłać
darowizna
przekaż darowiznę
premium
dla subskrybentów
tylko dla subskrybentów
treść premium
e wydanie
wydanie cyfrowe
gazeta
dziękujemy za zapisanie się

[subscribe start]
zapisz się
zaloguj się
zarejestruj
dołącz
masz już
subskrybuj
prenumeruj
wesprzyj
kup
otrzymuj
podaj
subskrybuj aby
kup dostęp
kup subskrypcję
wykup
zapisz się na
zapisz się do
zarejestruj się
otrzymuj najważniejsze
codziennie
najważniejsze informacje
ten artykuł jest
ta treść jest
ten tekst jest
pozostało
artykuł dostępny
dostęp do
nieograniczony dostęp
odblokuj
czytaj dalej
aby przeczytać
żeby przeczytać
aby czytać dalej
dołącz do grona
zostań
wspieraj
pomóż nam
przekaż
jesteś już
nie masz
masz już konto
pobierz naszą
pobierz aplikację
wpisz
wprowadź
wyrażam zgodę
chcę otrzymywać
zapisując się
klikając
dziękujemy za
bądź zawsze
nie przegap
wypróbuj
możesz zrezygnować
możesz wypisać

[subscribe any]
newsletter
newslettera
adres e mail
dla subskrybentów
naszego newslettera
do newslettera
na newsletter
skrzynkę mailową
na swoją skrzynkę
tylko dla subskrybentów
adres email
bez reklam
w każdej chwili
miesięcznie
niezależne dziennikarstwo
powiadomienia push

[account line]
mój profil
profil
konto użytkownika
utwórz konto
załóż konto
nie masz konta
masz już konto
zapamiętaj mnie
nie pamiętam hasła
nie pamiętasz hasła
zapomniałeś hasła
przypomnij hasło
odzyskaj hasło
resetuj hasło
nazwa użytkownika
login
wyloguj się
koszyk
ustawienia
zalogowany

[account start]
nie masz
nie masz jeszcze
masz konto
zapomniałeś
nie pamiętasz
witaj
zaloguj się przez
zaloguj się aby
załóż
musisz być zalogowany
musisz się zalogować

[consent line]
akceptuję
zgadzam się
odrzuć
ustawienia
zaakceptuj
akceptuj
rozumiem
ok
akceptuj wszystkie
akceptuję wszystkie
zaakceptuj wszystkie
akceptuję i przechodzę do serwisu
przejdź do serwisu
odrzuć wszystkie
nie zgadzam się
nie wyrażam zgody
wyrażam zgodę
zgoda
zarządzaj
zarządzaj zgodami
zarządzaj opcjami
zarządzaj preferencjami
zarządzaj plikami cookies
ustawienia cookies
ustawienia prywatności
ustawienia zaawansowane
zapisz ustawienia
zapisz preferencje
preferencje
funkcjonalne
niezbędne
statystyka
statystyczne
marketing
analityczne
zawsze aktywne
dowiedz się więcej
więcej informacji
zobacz preferencje
cookies
zamknij

[consent start]
ta strona używa
ta strona korzysta
ta witryna
nasza strona
nasz serwis
używamy plików
korzystamy z plików
my i nasi
strona korzysta
serwis korzysta
w ramach naszej
korzystając z
kontynuując
dbamy o
szanujemy
twoja prywatność
twoje dane
aby zapewnić
przechowywanie lub dostęp
możesz zmienić
pliki cookie

[consent any]
pliki cookies
plików cookies
pliki cookie
cookies
polityka prywatności
polityce prywatności
danych osobowych
dane osobowe
rodo
javascript
używa plików cookies
korzysta z plików cookies
używamy plików cookies
plikach cookies
polityki prywatności
przetwarzanie danych
przetwarzania danych
ustawienia przeglądarki
ustawieniach przeglądarki
zaufani partnerzy
uzasadniony interes
spersonalizowane reklamy

[ad line]
reklama
ogłoszenie
sponsorowane
artykuł sponsorowany
materiał sponsorowany
reklamy
dalsza część tekstu pod reklamą
materiał reklamowy
materiał promocyjny
materiał partnera
materiał partnerski
artykuł partnerski
treść sponsorowana
współpraca reklamowa
tekst sponsorowany
promocja
partner
partnerzy
nasi partnerzy
reklama reklama
ciąg dalszy artykułu pod reklamą
dalsza część artykułu pod reklamą
dalsza część artykułu pod materiałem wideo
dalszy ciąg materiału pod wideo
kontynuuj czytanie pod reklamą
reszta artykułu pod reklamą
koniec reklamy
zamknij reklamę
autopromocja
linki sponsorowane
ogłoszenia
patronat

[ad start]
reklama
materiał sponsorowany
artykuł sponsorowany
dalsza część
dalszy ciąg
ciąg dalszy
partnerem
we współpracy
artykuł powstał we współpracy
w artykule znajdują się linki

[ad any]
linki afiliacyjne
link afiliacyjny
pod reklamą
materiał sponsorowany
otrzymać prowizję

[metadata line]
opublikowano
aktualizacja
autor
redakcja
tagi
kategoria
źródło
czas czytania
pap
data
dodano
data publikacji
słowa kluczowe
data utworzenia
data aktualizacji
dodany
dodane
aktualizacja dnia
zaktualizowano
ostatnia aktualizacja
utworzono
autorzy
autorka
tekst
redaktor
opracowanie
opracował
oprac
tag
kategorie
temat
tematy
dział
źródła
czas czytania min
min czytania
minut czytania
minuty czytania
min
minut
godz
wyświetleń
wyświetlenia
odsłon
pap media
reuters
afp
wideo
tylko u nas
opinia
analiza
wywiad
felieton
reportaż
komunikat
artykuł
polska agencja prasowa

[metadata start]
opublikowano
opublikowany
aktualizacja
ostatnia aktualizacja
czas czytania
tagi
źródło
kategoria
dodano
data publikacji
data
autor
utworzono
publikacja
zaktualizowano
opublikowano dnia
opublikowane
data utworzenia
data dodania
data aktualizacji
dodany
dodane
ostatnia modyfikacja
zmieniono
modyfikacja
napisane przez
opracowanie
opracował
oprac
źródła
słowa kluczowe
tag
kategorie
dział
w kategorii
wyświetleń
liczba wyświetleń
odsłon
szacowany czas
przeczytasz w
autorka
temat

[metadata any]
min czytania
minut czytania
minuty czytania
czas czytania
ostatnia aktualizacja
data publikacji
data dodania

[caption line]
fot
foto
zdjęcie
zdjęcia
galeria
galeria zdjęć
zobacz zdjęcia
zobacz galerię
powiększ
powiększ zdjęcie
zdjęcie ilustracyjne
fotografia ilustracyjna
ilustracja
infografika
grafika
zdjęcie poglądowe
archiwum
materiały prasowe
getty images
shutterstock
zrzut ekranu
logo

[caption start]
fot
foto
zdjęcie
źródło
ilustracja
rys
zdjęcia
zdjęcie ilustracyjne
fotografia
autor zdjęcia
źródło zdjęcia
źródło zdjęć
infografika
grafika
screen
na zdjęciu
zrzut ekranu
materiały prasowe

[caption any]
zdjęcie ilustracyjne
fotografia ilustracyjna
zdjęcie poglądowe
archiwum prywatne
fot pap
pap epa
fot shutterstock
shutterstock
getty images
materiały prasowe
zdjęcie autora
agencja wyborcza
east news
fot archiwum
źródło zdjęć

[comments line]
komentarze
komentarz
skomentuj
odpowiedz
dodaj komentarz
brak komentarzy
napisz komentarz
anuluj odpowiedź
zostaw komentarz
opublikuj komentarz
zgłoś
wyślij komentarz
wszystkie komentarze
zobacz komentarze
pokaż komentarze
zobacz wszystkie komentarze
ukryj komentarze
najnowsze komentarze
komentarzy
dodaj swój komentarz
napisz swój komentarz
skomentuj artykuł
komentuj
opinie
wasze opinie
dyskusja
dołącz do dyskusji
weź udział w dyskusji
odpowiedzi
odpowiedź
najlepsze
najstarsze
najpopularniejsze
zgłoś naruszenie
zgłoś nadużycie
zgłoś błąd
zgłoś komentarz
komentarze wyłączone
możliwość komentowania została wyłączona
tak
nie
nick
podpis
twój nick
treść
witryna internetowa
bądź pierwszy
forum
oceń
oceń artykuł

[comments start]
dodaj komentarz
komentarze
napisz
zostaw
twój adres e mail
pola wymagane
wymagane pola
pisze
aby dodać
zapamiętaj
dodaj swój
napisz komentarz
zostaw komentarz
komentarze do
komentarze są
możliwość komentowania
twój adres email
twój adres
wymagane są
ta strona używa akismet
musisz być
musisz się
zaloguj się aby
aby skomentować
aby komentować
powiadom mnie
zapisz moje dane
zapamiętaj moje
co o tym
co sądzisz
co myślisz
a wy
daj znać
podziel się swoją
w odpowiedzi
odpowiedz
bądź pierwszy
czy ten artykuł
zauważyłeś błąd
znalazłeś błąd
widzisz błąd
komentarze publikowane
redakcja nie ponosi

[comments any]
nie zostanie opublikowany
wymagane pola są
nie będzie opublikowany
są oznaczone
zostaw komentarz
w komentarzach
prywatnymi opiniami
nie ponosi odpowiedzialności za
opinie czytelników
możliwość komentowania

[footer line]
kontakt
o nas
regulamin
polityka prywatności
reklama
redakcja
polityka cookies
praca
pomoc
mapa strony
prywatność
faq
rodo
deklaracja dostępności
nasza oferta
kontakt z redakcją
kontakt z nami
skontaktuj się z nami
napisz do nas
o portalu
o serwisie
o firmie
o redakcji
zespół
nasz zespół
redakcja i kontakt
kim jesteśmy
wydawca
cennik
cennik reklam
reklama w serwisie
reklamuj się
reklamodawcy
ogłoszenia
biuro reklamy
kariera
oferty pracy
dla mediów
dla prasy
biuro prasowe
polityka plików cookies
polityka cookie
polityka ochrony danych
ochrona danych osobowych
ochrona prywatności
zasady użytkowania
warunki korzystania
regulamin serwisu
regulamin komentowania
regulaminy
prawa autorskie
nota prawna
nota wydawnicza
informacje prawne
zgłoś błąd
zgłoś treść
mapa serwisu
rss
kanały rss
archiwum
partnerzy
współpraca
nasze serwisy
serwisy partnerskie
wszystkie serwisy
aplikacje
obsługa klienta
pomoc i kontakt
często zadawane pytania
najczęściej zadawane pytania
dostępność
sklep
prenumerata
sygnaliści
copyright
adres
telefon
linki
przydatne linki

[footer start]
wszelkie prawa
wszystkie prawa
copyright
kontakt
adres
telefon
tel
e mail
redakcja
redaktor naczelny
wydawca
wydawcą
siedziba
nip
regon
krs
nr konta
numer konta
projekt i
realizacja
wykonanie
projekt
powered by
o nas
napisz do
masz temat
masz ciekawy temat
widziałeś coś
jesteś świadkiem
korzystanie z
strona główna

[footer any]
wszelkie prawa zastrzeżone
prawa zastrzeżone
polityka prywatności
regulamin
wszystkie prawa zastrzeżone
polityka cookies
polityki prywatności
redaktor naczelny
warunki korzystania
sąd rejonowy
kapitał zakładowy
nip
krs
zastrzega sobie
prawa autorskie
korzystanie z serwisu
regulaminu
kontakt z redakcją

[legal start]
wszelkie
kopiowanie
dalsze rozpowszechnianie
rozpowszechnianie
powielanie
zastrzeżenie
treści zawarte
informacje zawarte
materiał chroniony
artykuł chroniony
niniejszy
zabrania się

[legal any]
wszelkie prawa zastrzeżone
zabronione
bez zgody
bez pisemnej zgody
bez zgody wydawcy
rozpowszechnianie
nie stanowi
nie stanowią
porady prawnej
porady medycznej
rekomendacji inwestycyjnej
charakter informacyjny
nie ponosi odpowiedzialności
zgodnie z art
prawem autorskim
dalsze rozpowszechnianie

[bio line]
o autorze
o autorce
o autorach
autor
autorka
wszystkie artykuły autora
więcej artykułów autora
artykuły autora
profil autora
zobacz profil

[bio start]
o autorze
o autorce
wszystkie artykuły
więcej artykułów
zobacz wszystkie artykuły
autor jest
autorka jest
dziennikarz
dziennikarka
absolwent
absolwentka
redaktor
redaktorka
miłośnik
miłośniczka
pasjonat
pasjonatka

[bio any]
o autorze
jest dziennikarzem
jest dziennikarką
jest redaktorem
jest redaktorką
absolwent
absolwentka
dziennikarz portalu
dziennikarka portalu
jest autorem
jest autorką
pasjonat
pasjonatka
z wykształcenia
związany z
związana z
zobacz wszystkie wpisy

[shop line]
kup teraz
kup
dodaj do koszyka
do koszyka
zobacz produkt
sprawdź cenę
zobacz cenę
cena
ilość
darmowa dostawa
dostawa
dostępny
niedostępny
brak w magazynie
promocje
rabat
kod rabatowy
sklep
recenzje
rezerwuj
zamów
zamów teraz

[shop any]
dodaj do koszyka
darmowa dostawa
kod rabatowy
kup teraz

[contents line]
spis treści
w artykule
w tym artykule
w skrócie
najważniejsze informacje
podsumowanie
streszczenie

[media line]
odtwórz
odtwarzaj
pauza
oglądaj
oglądaj wideo
obejrzyj wideo
wideo
film
audio
podcast
słuchaj
pełny ekran
ładowanie
wczytywanie
transmisja
transmisja na żywo
napisy

[media start]
oglądaj
obejrzyj
zobacz wideo
wideo
film
posłuchaj
słuchaj
twoja przeglądarka
ten film

[byline start]
autor
tekst
autorka
autorzy
tekst i zdjęcia
rozmawiał
rozmawiała
opracował
opracowała
opracowanie
oprac
napisał
napisała
redakcja
redaktor
pisze

[date any]
stycznia
lutego
marca
kwietnia
maja
czerwca
lipca
sierpnia
września
października
listopada
grudnia
poniedziałek
wtorek
środa
czwartek
piątek
sobota
niedziela
styczeń
luty
marzec
kwiecień
maj
czerwiec
lipiec
sierpień
wrzesień
październik
listopad
grudzień
sie
wrz
paź
lis
pon
wt
śr
czw
niedz
dziś
dzisiaj

[ago any]
godzin temu
dni temu
minut temu
godziny temu
godzinę temu
miesięcy temu
lat temu
tygodni temu
wczoraj
minuty temu
minutę temu
dzień temu
tydzień temu
tygodnie temu
miesiąc temu
miesiące temu
rok temu
lata temu
przedwczoraj
przed chwilą

[references line]
źródła
bibliografia
przypisy
literatura
odnośniki
linki zewnętrzne
zobacz też
piśmiennictwo

[function-word pl]
i
w
na
z
do
się
nie
że
to
jest
o
jak
po
za
od
dla
co
przez
ale
który
są
ze
przy
oraz
tym
jego
tego
tak
już
także
może
jednak
czy
było
był
które
być
tylko
jej
lub
która
ich
pod
bez
też
ma
tej
roku
więc
gdy
a
można
będzie
