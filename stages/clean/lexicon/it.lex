# Italian: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
home
menu
cerca
notizie
mondo
politica
economia
cronaca
cultura
sport
salute
scienza
esteri
opinioni
successivo
precedente
chiudi
vedi tutti
altro
indietro
sezioni
tecnologia
video
foto
spettacoli
avanti
articolo successivo
articolo precedente
ricerca
vai al contenuto
salta al contenuto
menu principale
apri menu
chiudi menu
tutte le notizie
tutti gli articoli
tutte le sezioni
mostra altri
mostra di più
carica altri
carica altro
pagina successiva
pagina precedente
successiva
torna su
torna in alto
torna alla home
prima pagina
ultima ora
attualità
italia
europa
ambiente
meteo
calcio
serie a
motori
formula
tennis
cinema
musica
libri
tv
televisione
gossip
moda
bellezza
benessere
cucina
ricette
viaggi
casa
famiglia
scuola
università
lavoro
finanza
borsa
risparmio
immobiliare
imprese
mercati
lettere
editoriali
editoriale
rubriche
blog
podcast
multimedia
gallerie
fotogallery
dossier
inchieste
interviste
giochi
oroscopo
necrologi
annunci
roma
milano
napoli
torino
città
regioni
province
newsletter
tutti i video
edizioni locali
categorie
archivio

[navigation start]
vai al
vai a
torna a
torna alla
torna su
salta al
vedi tutti
vedi tutte
mostra altro
ti trovi
articolo precedente
articolo successivo
vai alla
torna al
torna all
mostra tutti
mostra tutto
vedi tutto
tutte le
tutti gli
scegli
seleziona
pagina successiva
notizie da
navigazione articoli
cerca nel

[related line]
leggi anche
leggi tutto
continua a leggere
articoli correlati
correlati
notizie correlate
più letti
i più letti
ultime notizie
ultimi articoli
potrebbe interessarti
ti potrebbe interessare
potrebbero interessarti
approfondimenti
consigliati
in evidenza
vedi anche
per approfondire
altre notizie
scopri di più
articoli recenti
tendenze
primo piano
leggi di più
leggi l'articolo
leggi l'articolo completo
leggi l'intero articolo
leggi ancora
da leggere
da non perdere
non perderti
altri articoli
altri contenuti
altro su
altro da
altre storie
articoli simili
articoli popolari
articoli più letti
articoli suggeriti
articoli collegati
articolo correlato
notizie più lette
notizie recenti
le più lette
più lette
più visti
i più visti
più recenti
più popolari
più condivisi
i più condivisi
i più commentati
ultime
ultima ora
le ultime notizie
ultimi post
ultimi video
le notizie del giorno
oggi in primo piano
in primo piano
contenuti correlati
contenuti consigliati
post correlati
argomenti correlati
temi correlati
suggeriti
suggeriti per te
consigliati per te
raccomandati
scelti per te
per te
forse ti può interessare
potrebbe anche interessarti
potrebbe interessarti anche
potrebbero interessarti anche
ti consigliamo
ti potrebbero interessare
popolari
top news
scopri
speciale
speciali
guarda anche
notizie dal web
dalla home
scopri altro

[related start]
leggi anche
leggi tutto
leggi di più
leggi l'articolo
continua a leggere
ti potrebbe
potrebbe
articoli correlati
altri articoli
ultime notizie
scopri
guarda anche
vedi anche
per saperne
clicca qui
leggi di
leggi qui
leggi il
leggi la
leggi le
leggi gli
leggi pure
leggi altri
da non perdere
non perderti
altre notizie
altro su
altri contenuti
articoli simili
notizie correlate
per approfondire
potrebbero
ti consigliamo
ti potrebbero
forse ti
segui anche
segui tutti
segui le
tutte le news
tutte le ultime
scopri di
scopri tutte
scopri tutti
le ultime notizie
ultime da
approfondisci
maggiori informazioni
per maggiori informazioni
per ulteriori informazioni
per restare aggiornato
rimani aggiornato
resta aggiornato

[related any]
leggi anche
potrebbe interessarti
ti potrebbe interessare
articoli correlati
clicca qui

[share line]
condividi
stampa
invia
seguici
copia link
mi piace
segui
salva
condividi su facebook
inoltra
condividi su
condividi su twitter
condividi su x
condividi su whatsapp
condividi su linkedin
condividi via email
condividi l'articolo
condividi questo articolo
condivisioni
condividilo
copia il link
link copiato
copia
invia per email
invia ad un amico
e mail
email
stampa articolo
ascolta
ascolta l'articolo
ascolta questo articolo
aggiungi ai preferiti
preferiti
salva articolo
regala
regala l'articolo
seguici su
seguici sui social
seguici anche su
seguici su facebook
i nostri social
social
dimensione testo
tweet
tweetta
iscriviti al canale
canale whatsapp
google news

[share start]
condividi
seguici
seguici su
segui
fai clic per
clicca per
invia per
condividi su
condividi questo
condividi l
condividi via
condividi con
segui su
segui i
segui il nostro
seguici anche
seguici sui
entra nel
entra nel nostro
unisciti
iscriviti al canale
iscriviti al nostro canale
metti mi piace
copia
stampa
invia
aggiungi
trovaci su

[share any]
seguici su
seguici anche su
canale whatsapp
canale telegram
su google news
si apre in una nuova finestra
in una nuova finestra
sui social
condividi su facebook
condividi su twitter
pagina facebook

[subscribe line]
abbonati
abbonamenti
abbonamento
newsletter
accedi
registrati
iscriviti
login
il mio account
password
password dimenticata
esci
dona
dona ora
sostienici
area riservata
la tua email
abbonati ora
abbonati subito
abbonati a
abbonato
sei già abbonato
sei abbonato
scopri le offerte
scopri l'offerta
scegli l'offerta
offerte
prova gratis
prova gratuita
attiva ora
attiva
iscriviti ora
iscriviti alla newsletter
iscriviti gratis
iscrizione
iscrizione newsletter
registrazione
registrati gratis
le nostre newsletter
notifiche
attiva le notifiche
avvisi
no grazie
non ora
più tardi
invia
nome
cognome
email
e mail
la tua e mail
indirizzo email
indirizzo e mail
il tuo indirizzo email
continua
scarica l'app
scarica
edicola
edicola digitale
edizione digitale
sfoglia il giornale
il giornale
fai una donazione
donazioni
sostieni
premium
riservato agli abbonati
contenuto per abbonati
grazie per l'iscrizione

[subscribe start]
abbonati
iscriviti
registrati
ricevi
sei già
accedi
sostieni
contenuto riservato
per continuare a leggere
hai già
abbonarsi
abbonati a
attiva
acquista
prova
iscriviti alla
iscriviti per
iscriviti a
registrati per
registrati gratis
ricevi ogni
ricevi le
ricevi gratis
ricevi via
ogni mattina
ogni giorno
ogni settimana
questo articolo è
questo contenuto è
l'articolo è riservato
hai raggiunto
per leggere
per continuare
continua a leggere con
leggi tutti gli
accesso illimitato
accedi a
sblocca
sostieni il
sostienici
aiutaci
il tuo sostegno
fai una
scarica la
scarica l
inserisci la
inserisci il
iscrivendoti
cliccando
grazie per
non perdere
resta informato
vuoi ricevere
vuoi restare
non sei ancora
se sei già
se hai già

[subscribe any]
nostra newsletter
newsletter
riservato agli abbonati
indirizzo email
alla newsletter
la newsletter
nostre newsletter
casella di posta
nella tua casella
per gli abbonati
agli abbonati
indirizzo e mail
cancellarti in qualsiasi momento
in qualsiasi momento
disdire quando vuoi
al mese
senza pubblicità
giornalismo indipendente

[account line]
il mio profilo
profilo
area personale
account
nome utente
utente
ricordami
resta connesso
hai dimenticato la password
password dimenticata
recupera password
reimposta password
crea account
crea un account
non hai un account
hai già un account
logout
carrello
impostazioni
preferiti

[account start]
hai dimenticato
non hai un
non sei registrato
hai un account
accedi con
accedi per
accedi o
benvenuto
ciao
effettua il login
effettua l'accesso

[consent line]
accetta
accetta tutti
rifiuta
accetto
preferenze
personalizza
accetta tutto
accetta tutti i cookie
accetta i cookie
accetta e continua
accetta e chiudi
accetto tutti
rifiuta tutti
rifiuta tutto
rifiuto
nega
consenti
consenti tutti
gestisci
gestisci opzioni
gestisci cookie
gestisci i cookie
gestisci consenso
gestisci preferenze
impostazioni cookie
preferenze cookie
preferenze privacy
impostazioni privacy
salva preferenze
visualizza preferenze
funzionali
necessari
statistiche
sempre attivo
ho capito
ok
cookies
cookie
maggiori informazioni
consenso

[consent start]
utilizziamo i
utilizziamo cookie
questo sito utilizza
questo sito usa
questo sito web
il nostro sito
noi e i nostri
noi e terze
continuando
proseguendo
chiudendo questo
cliccando su accetta
i cookie
per fornire le migliori
rispettiamo la tua
la tua privacy
il tuo consenso
l'archiviazione
puoi modificare
puoi revocare

[consent any]
utilizza cookie
utilizziamo i cookie
utilizza i cookie
uso dei cookie
cookie policy
cookies
cookie
informativa sulla privacy
javascript
dati personali
uso di cookie
utilizzo dei cookie
i cookie
informativa privacy
privacy policy
trattamento dei dati
protezione dei dati
gdpr
tuo consenso
legittimo interesse
annunci personalizzati
pubblicità personalizzata
cookie di terze parti

[ad line]
pubblicità
annuncio
sponsorizzato
contenuto sponsorizzato
annunci
advertisement
annuncio pubblicitario
messaggio pubblicitario
contenuto pubblicitario
informazione pubblicitaria
sponsorizzato da
contenuto promosso
contenuto di marca
in collaborazione con
offerto da
promo
promozione
continua a leggere dopo la pubblicità
l'articolo continua dopo la pubblicità
continua dopo la pubblicità
pubblicità continua a leggere
chiudi annuncio
partner
i nostri partner
link sponsorizzati
advertising
publiredazionale
branded content
adv
contenuto sponsorizzato da

[ad start]
pubblicità
sponsorizzato
continua dopo
contenuto sponsorizzato
in collaborazione con
offerto da
questo articolo contiene link
alcuni link
se acquisti
acquistando

[ad any]
link di affiliazione
link affiliati
link affiliato
ricevere una commissione
guadagnare una commissione
dopo la pubblicità
contenuto sponsorizzato

[metadata line]
pubblicato
aggiornato
di
autore
redazione
a cura di
tag
tags
categoria
categorie
fonte
tempo di lettura
ansa
argomenti
pubblicato il
pubblicata
pubblicato in
aggiornato il
aggiornata
ultima modifica
ultimo aggiornamento
modificato
data
data di pubblicazione
scritto da
autori
autrice
giornalista
corrispondente
inviato
di redazione
parole chiave
etichette
sezione
in questo articolo
tempo di lettura min
min di lettura
minuti di lettura
minuti
lettura
visualizzazioni
adnkronos
agi
lapresse
reuters
afp
askanews
italpress
esclusiva
esclusivo
opinione
analisi
intervista
reportage
commento
comunicato stampa
fonti
ore
argomento
temi

[metadata start]
pubblicato il
pubblicato
aggiornato il
aggiornato
tempo di lettura
fonte
categoria
scritto da
ultimo aggiornamento
a cura di
argomenti
pubblicata il
pubblicato da
pubblicato in
pubblicato su
postato da
postato il
inserito il
aggiornata
ultima modifica
modificato il
data pubblicazione
data di pubblicazione
creato il
lettura
minuti di lettura
tempo di lettura stimato
tag
tags
etichette
etichettato
parole chiave
temi
sezione
in categoria
archiviato in
fonti
visualizzazioni
articolo pubblicato
articolo aggiornato

[metadata any]
min di lettura
minuti di lettura
minuto di lettura
tempo di lettura
ultimo aggiornamento
pubblicato il
aggiornato il

[caption line]
foto
immagine
immagini
fotografia
galleria
galleria fotografica
galleria immagini
fotogallery
guarda le foto
vedi foto
ingrandisci
didascalia
foto di repertorio
immagine di repertorio
immagine di archivio
archivio
infografica
illustrazione
screenshot
crediti
credit
getty images
shutterstock
logo

[caption start]
foto
immagine
crediti
credits
fotogramma
foto di
foto da
foto ansa
immagine di
immagini
credit
credits foto
crediti foto
photo credit
fonte foto
fonte immagine
illustrazione
screenshot
infografica
nella foto
didascalia
fotografia

[caption any]
foto di repertorio
immagine di repertorio
immagine di archivio
foto d'archivio
foto ansa
foto lapresse
imagoeconomica
getty images
shutterstock
credits foto
photo credit
fonte foto
nella foto
foto facebook
foto instagram

[comments line]
commenti
commento
commenta
rispondi
lascia un commento
nessun commento
annulla risposta
invia commento
lascia una risposta
i commenti
tutti i commenti
leggi i commenti
vedi i commenti
mostra commenti
ultimi commenti
commenta l'articolo
scrivi un commento
scrivi commento
aggiungi un commento
aggiungi commento
lascia il tuo commento
lascia una recensione
pubblica commento
pubblica
inserisci commento
risposta
risposte
rispondi annulla risposta
segnala
segnala abuso
più recenti
meno recenti
più votati
commenti chiusi
i commenti sono chiusi
partecipa alla discussione
discussione
sì
no
nome
sito web
email
sii il primo a commentare
la tua opinione

[comments start]
lascia un
commenti
il tuo indirizzo email
i campi obbligatori
per commentare
salva il mio nome
lascia una
lascia il tuo
scrivi un
scrivi il
aggiungi un
i commenti
commenti su
commenta
il tuo indirizzo
i campi
questo sito usa akismet
questo sito utilizza akismet
devi essere
devi effettuare
per lasciare
per poter commentare
per inviare
effettua il login per
avvisami
do il mio consenso
cosa ne pensi
che ne pensi
dicci
facci sapere
rispondi a
in risposta
segnala

[comments any]
non sarà pubblicato
campi obbligatori
non verrà pubblicato
non sarà pubblicata
sono contrassegnati
lascia un commento
essere connesso per
per inviare un commento
commenti sono chiusi
nei commenti

[footer line]
contatti
contattaci
chi siamo
privacy
privacy policy
note legali
termini e condizioni
pubblicità
condizioni d'uso
lavora con noi
mappa del sito
redazione
informativa privacy
cookie policy
contatto
contatta la redazione
contatta
la redazione
scrivi alla redazione
il team
team
la storia
l'azienda
azienda
gruppo
il gruppo
gerenza
credits
note legali e privacy
termini di utilizzo
termini d'uso
termini del servizio
condizioni generali
condizioni di utilizzo
condizioni
informativa
informativa sui cookie
informativa cookie
politica dei cookie
privacy e cookie
preferenze privacy
codice etico
codice di condotta
whistleblowing
modello 231
dichiarazione di accessibilità
accessibilità
per la pubblicità
la tua pubblicità
concessionaria
fai pubblicità
inserzionisti
abbonamenti
servizio clienti
assistenza
assistenza clienti
aiuto
faq
domande frequenti
rss
feed rss
mappa
carriere
posizioni aperte
partner
link utili
servizi
segnalazioni
segnala un errore
diritti
copyright
disclaimer
telefono
indirizzo

[footer start]
tutti i diritti
copyright
riproduzione riservata
registrazione
registrazione tribunale
iscrizione al
testata
testata registrata
direttore responsabile
editore
edito da
sede legale
partita iva
p iva
codice fiscale
telefono
tel
indirizzo
contatti
per contattare
scrivi a
scrivici
segnala
realizzato da
sviluppato da
powered by
concessionaria
capitale sociale
proprietà

[footer any]
tutti i diritti riservati
diritti riservati
riproduzione riservata
partita iva
p iva
note legali
testata giornalistica
direttore responsabile
tribunale di
registrazione al tribunale
codice fiscale
sede legale
capitale sociale
informativa privacy
privacy policy
termini e condizioni
cookie policy
chi siamo
registro imprese
numero rea
iscrizione al roc
riproduzione vietata

[legal start]
riproduzione
è vietata
disclaimer
avvertenza
avvertenze
le informazioni contenute
le opinioni espresse
i contenuti di
il presente

[legal any]
riproduzione riservata
è vietata la riproduzione
vietata la riproduzione
riproduzione anche parziale
senza autorizzazione
a scopo informativo
non costituisce
non costituiscono
consulenza finanziaria
parere medico
non rispecchiano
non si assume
diritti riservati
diritto d'autore
creative commons

[bio line]
informazioni sull'autore
sull'autore
l'autore
l'autrice
autore
biografia
tutti gli articoli
vedi tutti gli articoli
altri articoli dell'autore
dello stesso autore
profilo

[bio start]
informazioni sull'autore
sull'autore
tutti gli articoli di
altri articoli di
vedi tutti gli articoli
articoli di
giornalista
laureato
laureata
appassionato
appassionata
scrive per
nato a
nata a

[bio any]
è giornalista
è un giornalista
è una giornalista
giornalista professionista
giornalista pubblicista
è redattore
è redattrice
laureato in
laureata in
è autore di
è autrice di
appassionato di
appassionata di
scrive per
collabora con
ha collaborato
è docente
tutti gli articoli di

[shop line]
acquista
acquista ora
compra
compra ora
aggiungi al carrello
vai al carrello
vedi offerta
vedi prodotto
prezzo
quantità
spedizione gratuita
disponibile
esaurito
offerta
offerte
sconto
sconti
coupon
negozio
recensioni
prenota
prenota ora

[shop any]
aggiungi al carrello
spedizione gratuita
codice sconto
iva inclusa
acquista su amazon

[contents line]
indice
indice dei contenuti
sommario
contenuti
in questo articolo
in questa pagina
in sintesi
in breve

[media line]
riproduci
pausa
guarda
guarda il video
video
audio
ascolta il podcast
podcast
schermo intero
caricamento
diretta
in diretta
live
sottotitoli
trascrizione
volume

[media start]
guarda
guarda il
guarda il video
video
ascolta
riproduci
questo video
il tuo browser
in diretta

[byline start]
di
a cura di
dal nostro inviato
dalla nostra
dal nostro corrispondente
di redazione
scritto da
articolo di
testo di
autore
intervista di
redazione
servizio di

[date any]
gennaio
febbraio
marzo
aprile
maggio
giugno
luglio
agosto
settembre
ottobre
novembre
dicembre
lunedì
martedì
mercoledì
giovedì
venerdì
sabato
domenica
gio
ven
feb
apr
giu
lug
ott
nov
oggi

[ago any]
ore fa
giorni fa
minuti fa
ora fa
giorno fa
mesi fa
anni fa
settimane fa
ieri
un'ora fa
un giorno fa
un mese fa
una settimana fa
un anno fa
minuto fa
mese fa
anno fa
settimana fa
l'altro ieri
adesso
poco fa

[references line]
fonti
riferimenti
bibliografia
note
riferimenti bibliografici
collegamenti esterni
voci correlate
ringraziamenti
sitografia

[function-word it]
di
e
il
la
che
in
a
un
per
è
non
una
del
si
le
con
i
della
da
dei
sono
nel
ha
al
ma
anche
alla
come
o
più
delle
lo
gli
nella
se
dal
su
ai
questo
degli
tra
ci
suo
cui
era
sua
questa
l'
dell
hanno
essere
sulla
ed
stato
due
quando
dopo
dalla
loro
perché
fra
molto
sul
ad
fatto
quella
solo
prima
