# French: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
accueil
menu
recherche
rechercher
actualités
actualité
actu
monde
politique
économie
société
culture
sport
sports
santé
sciences
international
suivant
précédent
fermer
voir plus
voir tout
plus
retour
rubriques
météo
régions
opinions
débats
vidéos
photos
thèmes
france
environnement
éducation
faits divers
médias
planète
article suivant
article précédent
haut de page
afficher plus
annuaire
agenda
boutique
jeux
archives
aller au contenu
aller au contenu principal
aller au menu
ouvrir le menu
fermer le menu
menu principal
page d'accueil
toute l'actualité
toutes les actualités
toutes les rubriques
tous les articles
toutes les vidéos
page suivante
page précédente
suivante
précédente
charger plus
charger plus d'articles
en voir plus
voir plus d'articles
retour en haut
retour à l'accueil
afficher
masquer
europe
afrique
asie
amériques
proche orient
idées
tribunes
tribune
chroniques
éditos
édito
justice
police
immobilier
emploi
bourse
argent
consommation
auto
automobile
voyage
voyages
gastronomie
cuisine
recettes
mode
bien être
famille
cinéma
musique
livres
télévision
people
high tech
technologie
technologies
numérique
jeux vidéo
football
rugby
tennis
cyclisme
dossiers
reportages
enquêtes
portraits
podcasts
direct
en direct
live
replay
programme tv
carnet
nécrologie
avis de décès
petites annonces
newsletters
magazine
vie locale
ma commune
départements
villes
thématiques

[navigation start]
aller au contenu
aller au
aller à
retour à
retour au
haut de page
vous êtes ici
passer au
accéder au
menu
voir tous
voir toutes
tous les articles
toutes les
article suivant
article précédent
navigation de
afficher
rechercher
aller à la
retourner à
retourner au
revenir à
revenir en
voir tout
voir toutes les
voir plus de
toute l'actualité
toute l'actu
tous nos
toutes nos
page suivante
page précédente
choisissez votre
choisir une
sélectionnez

[related line]
à lire aussi
lire aussi
à lire également
lire la suite
articles similaires
articles liés
sur le même sujet
sur le même thème
dans la même rubrique
les plus lus
le plus lu
les plus populaires
à la une
dernières actualités
derniers articles
dernières infos
vous aimerez aussi
vous pourriez aussi aimer
à voir aussi
voir aussi
plus d'articles
recommandé
recommandés pour vous
nos recommandations
en savoir plus
en continu
à découvrir
les plus partagés
articles récents
tendances
pour aller plus loin
la rédaction vous conseille
le fil info
lire l'article
les plus commentés
contenus sponsorisés
suite
autres articles
ailleurs sur le web
lire plus
lire l'article complet
lire aussi sur
à lire ailleurs
à lire ensuite
à ne pas manquer
à ne pas rater
ne manquez pas
ça peut vous intéresser
cela peut vous intéresser
ces articles peuvent vous intéresser
cet article peut vous intéresser
ces articles devraient vous intéresser
pourrait vous intéresser
vous aimerez peut être
vous pourriez être intéressé par
nos derniers articles
dernière minute
dernières nouvelles
dernières vidéos
derniers commentaires
le plus partagé
le plus commenté
le plus récent
les plus récents
les plus vus
les plus consultés
les articles les plus lus
articles les plus lus
articles populaires
articles associés
articles suggérés
article suggéré
articles connexes
plus d'actualités
plus d'infos
plus d'actu
plus sur le sujet
plus sur ce sujet
sur le même sujet lire aussi
dans l'actualité
l'actualité en continu
l'actu en continu
l'essentiel
l'essentiel de l'actualité
le choix de la rédaction
la sélection de la rédaction
nos dossiers
le dossier
notre sélection
sélection
suggestions
recommandations
recommandé pour vous
populaires
populaire
voir l'article
lire le dossier
contenus associés
contenus liés
sujets associés
sujets liés
thèmes liés
de la même catégorie
du même auteur
aussi à la une
toutes les infos
fil d'actualité
fil info
flash info
infos en continu
alerte info

[related start]
à lire
lire aussi
lire également
lire la suite
lire l'article
voir aussi
à voir
sur le même
plus d'infos
les derniers
les dernières
derniers articles
articles
vous aimerez
vous pourriez
découvrez
retrouvez
en savoir plus
pour en savoir plus
notre dossier
nos articles
cliquez ici
lire plus
lire notre
lire le
lisez aussi
lisez
à lire aussi
à lire également
à lire sur
à voir aussi
à découvrir
à écouter
voir également
voir l'article
consultez
consulter
plus sur
plus d'articles
plus d'actualités
nos dernières
nos autres
tous nos articles
toutes nos
les articles les plus
ces articles
cet article peut
ça peut vous
pour aller plus loin
pour plus d'infos
pour plus d'informations
dans le même
d'autres articles
autres articles
suivez l'actualité
suivez toute
suivez en direct
toute l'information

[related any]
vous aimerez aussi
vous pourriez aussi aimer
à lire aussi
lire aussi
articles similaires
sur le même sujet

[share line]
partager
imprimer
envoyer
tweeter
partagez
commenter
suivez nous
copier le lien
envoyer par mail
envoyer par email
enregistrer
sauvegarder
j'aime
partager cet article
suivre
réagir
classer
partage
partages
partager sur
partager sur facebook
partager sur twitter
partager sur x
partager sur linkedin
partager sur whatsapp
partager par mail
partager par email
partager par e mail
partager l'article
partager la page
copier
lien copié
copier l'url
copier le lien de l'article
ajouter aux favoris
ajouter à mes favoris
favoris
lire plus tard
offrir
offrir l'article
offrir cet article
écouter
écouter l'article
écouter cet article
taille du texte
agrandir le texte
imprimer l'article
envoyer à un ami
envoyer par e mail
épingler
réseaux sociaux
nous suivre
suivez nous sur
abonnez vous à notre chaîne
google actualités
flux rss
mail
sms
lien
télécharger

[share start]
partager
partagez
suivez nous
suivez
envoyer par
cliquez pour
retrouvez nous
rejoignez
sur facebook
sur twitter
abonnez vous à notre page
partager sur
partager cet
partager l'article
partager par
partagez cet
partagez sur
partagez l'article
suivez nous sur
suivre sur
suivez l'actualité sur
rejoignez nous sur
nous suivre
envoyer à
copier le
imprimer
sur linkedin
sur whatsapp
sur instagram
ajouter aux
ajoutez
abonnez vous à notre chaîne
likez

[share any]
suivez nous sur
partager sur facebook
partager sur twitter
ouvre dans une nouvelle fenêtre
s'ouvre dans une nouvelle fenêtre
nouvelle fenêtre
sur les réseaux sociaux
partager cet article
sur google actualités

[subscribe line]
s'abonner
abonnez vous
je m'abonne
abonnement
abonnements
newsletter
newsletters
se connecter
connexion
inscription
s'inscrire
je m'inscris
mon compte
mot de passe oublié
identifiez vous
déjà abonné
faire un don
soutenez nous
se déconnecter
votre email
adresse email
adresse e mail
votre adresse email
mot de passe
espace abonnés
réservé aux abonnés
article réservé aux abonnés
ok
valider
je fais un don
boutique
créer un compte
s'abonner maintenant
s'abonner à la newsletter
s'abonner gratuitement
je m'inscris à la newsletter
je me connecte
abonné
abonnés
abonné e
offre spéciale
profitez en
profiter de l'offre
voir les offres
découvrir les offres
découvrir nos offres
nos offres
offres d'abonnement
essai gratuit
essayer gratuitement
le journal
lire le journal
journal numérique
édition numérique
le kiosque
kiosque
alertes
notifications
recevoir les alertes
nos newsletters
toutes nos newsletters
inscrivez vous
inscrivez vous gratuitement
inscrivez vous à la newsletter
je soutiens
soutenir
faire un don maintenant
donner
adhérer
devenir membre
votre adresse e mail
votre e mail
email
e mail
nom
prénom
code postal
envoyer
continuer
continuer sans accepter
plus tard
non merci
télécharger l'application
newsletter quotidienne
newsletter hebdomadaire
merci de votre inscription
premium

[subscribe start]
abonnez vous
inscrivez vous
recevez
déjà abonné
vous êtes abonné
connectez vous
cet article est réservé
il vous reste
pour lire la suite
soutenez
newsletter
en vous inscrivant
votre adresse
profitez
faites un don
pour recevoir
ne manquez
abonnez vous pour
s'abonner
s'inscrire à
inscrivez vous à
inscrivez vous gratuitement
recevez gratuitement
recevez chaque
recevez toute
recevez nos
recevez par
retrouvez gratuitement
chaque matin
chaque jour
chaque semaine
tous les matins
l'article que vous
cet article est
ce contenu est
la suite est réservée
la suite de cet article
lisez la suite
lecture réservée
accédez à
accès illimité
débloquez
essayez
testez
vous n'êtes pas
pas encore abonné
pas encore inscrit
je souhaite recevoir
j'accepte de recevoir
en cliquant sur
en renseignant
en validant
aidez nous
pour nous soutenir
votre don
votre soutien
merci pour votre
merci de votre
veuillez saisir
veuillez renseigner
veuillez entrer
vous pouvez vous désinscrire
vous pouvez à tout moment

[subscribe any]
notre newsletter
la newsletter
newsletters
réservé aux abonnés
adresse e mail
sans engagement
vous désinscrire
vous désabonner
à tout moment
adresse email
adresse de messagerie
boîte mail
boite mail
réservé à nos abonnés
réservée aux abonnés
réservés aux abonnés
pour lire la suite
lien de désinscription
lien de désabonnement
sans publicité
premier mois
par mois
notre lettre d'information
chaîne whatsapp
chaîne youtube

[account line]
mon profil
profil
mon espace
espace personnel
espace client
déconnexion
identifiant
identifiants
se souvenir de moi
rester connecté
mot de passe oublié
mot de passe perdu
créer mon compte
j'ai déjà un compte
déjà inscrit
vous avez déjà un compte
panier
mes favoris
paramètres
réinitialiser le mot de passe
nom d'utilisateur

[account start]
vous avez déjà un
vous n'avez pas de compte
pas encore de compte
connectez vous à
connectez vous
créez un compte
créez votre compte
mot de passe oublié
bienvenue
veuillez vous connecter

[consent line]
accepter
tout accepter
refuser
tout refuser
paramétrer
gérer les cookies
accepter et fermer
personnaliser
gestion des cookies
préférences cookies
j'accepte
en savoir plus
accepter les cookies
accepter tous les cookies
j'accepte les cookies
refuser les cookies
tout accepter et fermer
paramétrer les cookies
paramètres des cookies
paramètres de confidentialité
gérer mes cookies
gérer mes choix
gérer mes préférences
gérer vos préférences
gérer le consentement
consentement
mes choix
enregistrer
enregistrer mes choix
enregistrer les préférences
préférences
fonctionnel
fonctionnels
nécessaires
statistiques
marketing
toujours activé
autoriser
tout autoriser
interdire
je refuse
d'accord
ok j'ai compris
j'ai compris
voir les préférences
cookies

[consent start]
nous utilisons des cookies
ce site utilise
notre site utilise
en poursuivant
en continuant
nous et nos
avec votre accord
votre vie privée
le respect de votre vie
pour afficher ce contenu
ce contenu est bloqué
ce contenu n'a pas pu
le stockage ou l'accès
les cookies
pour offrir les meilleures expériences
vous pouvez modifier vos
vous pouvez retirer

[consent any]
utilise des cookies
utilisation de cookies
utilisons des cookies
des cookies
politique de confidentialité
données personnelles
vie privée
nos partenaires
votre consentement
javascript
utilise les cookies
utilisation des cookies
utilisation de traceurs
dépôt de cookies
cookies et autres traceurs
cookies
gestion des cookies
politique de cookies
protection des données
données à caractère personnel
retirer votre consentement
rgpd
publicités personnalisées
publicité ciblée
intérêt légitime
activer javascript

[ad line]
publicité
annonce
annonces
sponsorisé
contenu sponsorisé
la suite après la publicité
pub
la suite après cette publicité
partenaire
partenaires
sponsorisé par
contenu partenaire
contenu proposé par
proposé par
en partenariat avec
publi rédactionnel
publireportage
communiqué
article sponsorisé
la suite de l'article après la publicité
la suite après la pub
suite de l'article après la publicité
continuer la lecture après la publicité
fermer la publicité
masquer la publicité
nos partenaires
offre partenaire
bon plan
bons plans
liens sponsorisés
contenu de marque

[ad start]
publicité
la suite après
contenu sponsorisé
la suite de l'article après
proposé par
sponsorisé par
en partenariat avec
contenu partenaire
cet article contient des liens
certains liens
les liens de cet article
ces liens sont
lorsque vous achetez

[ad any]
liens affiliés
lien affilié
liens d'affiliation
après la publicité
toucher une commission
percevoir une commission
contenu sponsorisé
contenu partenaire

[metadata line]
publié
mis à jour
mise à jour
par
auteur
rédaction
la rédaction
mots clés
tags
catégorie
catégories
source
sources
temps de lecture
lecture min
avec afp
afp
étiquettes
thèmes associés
publié le
publiée
publiés
mis à jour le
mise en ligne
modifié
modifié le
date
date de publication
dernière modification
dernière mise à jour
écrit par
rédigé par
auteurs
journaliste
rubrique
mot clé
sur le même thème
minutes de lecture
min de lecture
lecture
temps de lecture estimé
minute de lecture
réservé abonnés
exclusif
entretien
interview
analyse
reportage
enquête
décryptage
opinion
chronique
communiqué de presse
afp et
avec agences
agences
reuters
source afp
le parisien avec afp
vues
commentaires
édition

[metadata start]
publié le
publié
publiée le
mis à jour
mis en ligne
mise à jour
modifié le
posté le
temps de lecture
lecture
mots clés
catégorie
catégories
source
écrit par
rédigé par
dernière mise à jour
étiquettes
posté par
dans la catégorie
publié par
publiés le
parue le
paru le
mis en ligne le
mise en ligne le
mis à jour à
actualisé le
modifié
article publié
article mis à jour
article réservé
temps de lecture estimé
lecture min
durée de lecture
mots clés associés
thèmes
thématiques
rubrique
dans la rubrique
classé dans
publié dans
ajouté le
rédigé le
date de publication
première publication
étiqueté
catégorisé

[metadata any]
temps de lecture
min de lecture
minutes de lecture
publié le
mis à jour le
minute de lecture
temps de lecture estimé
mise à jour le
mis en ligne le
dernière mise à jour
publié à
lecture min

[caption line]
photo
photos
image
images
illustration
crédit photo
crédits photo
crédits photos
photo d'illustration
photo d'archives
image d'illustration
légende
légende image
diaporama
galerie
galerie photos
agrandir
agrandir l'image
voir la galerie
en images
infographie
capture d'écran
getty images
shutterstock
dr
logo
portrait

[caption start]
photo
photos
crédit
crédits
crédit photo
image
illustration
légende
crédit image
crédits image
crédits photo
photo d'illustration
photo d'archives
image d'illustration
photo de
capture d'écran
crédit photographique
infographie
visuel
dessin
source photo
copyright

[caption any]
crédit photo
photo afp
photo d'archives
photo d'illustration
getty
dr
image d'illustration
photo archives
archives afp
capture d'écran
shutterstock
getty images
via reuters
crédits photo
crédit image
photo dr
photo le
sipa
maxppp
hans lucas
photopqr

[comments line]
commentaires
commentaire
commenter
laisser un commentaire
ajouter un commentaire
répondre
réactions
réagir
poster un commentaire
aucun commentaire
annuler la réponse
signaler
voir les commentaires
vos réactions
laisser une réponse
poster
publier
les commentaires
tous les commentaires
lire les commentaires
afficher les commentaires
derniers commentaires
commentaire s
écrire un commentaire
publier un commentaire
publier le commentaire
laissez un commentaire
laissez votre commentaire
donnez votre avis
votre avis
votre commentaire
votre réaction
réaction
réagissez
réponses
réponse
les plus récents
les plus anciens
les mieux notés
soyez le premier à commenter
soyez le premier à réagir
rejoindre la discussion
participer à la discussion
discussion
signaler un abus
signaler ce commentaire
modérer
charte de modération
oui
non
cet article vous a t il été utile
nom
site web
votre nom
envoyer le commentaire
pas de commentaire
commentaires fermés
les commentaires sont fermés

[comments start]
laisser un commentaire
laissez un commentaire
ajouter un
commentaires
votre adresse e mail
votre adresse de messagerie
connectez vous pour
pour commenter
soyez le premier
réagissez
enregistrer mon nom
répondre à
dit
les commentaires sont
les commentaires
écrire un commentaire
publier un commentaire
donnez votre avis
partagez votre avis
qu'en pensez vous
et vous qu'en
dites nous
réagir à
pour laisser un commentaire
pour pouvoir commenter
vous devez être connecté
vous devez vous
connectez vous ou
ce site utilise akismet
prévenez moi
avertissez moi
enregistrez mon
signaler
merci de rester
commentaires sur
réponses à
en réponse à

[comments any]
ne sera pas publiée
champs obligatoires
laisser un commentaire
pour réagir
les commentaires sont fermés
ne sera pas publié
champs obligatoires sont
pour publier un commentaire
connecté pour publier
être connecté pour
soyez le premier à
sont modérés
charte de modération

[footer line]
contact
contactez nous
nous contacter
mentions légales
qui sommes nous
à propos
cgu
cgv
politique de confidentialité
conditions générales
plan du site
publicité
recrutement
aide
faq
confidentialité
données personnelles
conditions d'utilisation
régie publicitaire
presse
crédits
conditions générales d'utilisation
conditions générales de vente
emploi
nos services
notre équipe
accessibilité
mentions légales et
contacts
la rédaction
charte éditoriale
charte déontologique
charte
archives
politique de cookies
politique cookies
politique de protection des données
politique de données personnelles
protection des données
conditions générales d'abonnement
conditions d'abonnement
règlement
service client
service abonnés
services
nos partenaires
nos applications
nos sites
sites partenaires
nos réseaux sociaux
suivez nous
plan de site
foire aux questions
signaler un contenu
signaler un contenu illicite
signaler une erreur
droit de réponse
annonceurs
devenir annonceur
annoncer
espace annonceurs
passer une annonce
boutique
nos agences
nos engagements
le groupe
groupe
notre histoire
nos magazines
informations légales
tous droits réservés
gérer les utiq
partenaires
liens utiles
licence
copyright
équipe
la charte

[footer start]
tous droits
copyright
mentions légales
contactez
pour nous contacter
nous contacter
siège social
directeur de la publication
directrice de la publication
édité par
une publication de
un site de
site édité
site réalisé
réalisation
conception
numéro de commission paritaire
issn

[footer any]
tous droits réservés
mentions légales
conditions générales
politique de confidentialité
droits réservés
reproduction interdite
plan du site
conditions d'utilisation
politique de cookies
protection des données
directeur de la publication
siège social
commission paritaire
issn
toute reproduction
reproduction totale ou partielle
qui sommes nous
reproduction et diffusion

[legal start]
toute reproduction
reproduction
avertissement
clause de non responsabilité
les informations contenues
les informations publiées
les opinions exprimées
les propos
les points de vue
cet article ne constitue pas
ce contenu ne constitue pas
l'usage de

[legal any]
toute reproduction
sans autorisation
reproduction interdite
n'engagent que
n'engage que
à titre informatif
à titre indicatif
ne constitue pas un conseil
conseil en investissement
avis médical
ne reflètent pas nécessairement
propriété intellectuelle

[bio line]
à propos de l'auteur
à propos de l'auteure
à propos de l'autrice
l'auteur
l'auteure
l'autrice
les auteurs
biographie
voir tous les articles
tous ses articles
ses articles
voir le profil
du même auteur
ses derniers articles

[bio start]
à propos de
à propos de l'auteur
tous les articles de
voir tous les articles de
plus d'articles de
articles de
par le même auteur
journaliste à
journaliste au
diplômé
diplômée
passionné
passionnée

[bio any]
à propos de l'auteur
tous les articles de
est journaliste
ses derniers articles
à propos de l'auteure
à propos de l'autrice
voir tous les articles
est rédacteur
est rédactrice
est reporter
est chroniqueur
est correspondant
est correspondante
est diplômé
est diplômée
est l'auteur de
est l'auteure de
passionné de
passionnée de
passionné par
passionnée par
journaliste spécialisé
journaliste spécialisée
est maître de conférences
est professeur

[shop line]
ajouter au panier
acheter
acheter maintenant
commander
voir le produit
voir l'offre
voir le prix
prix
quantité
livraison
livraison gratuite
en stock
rupture de stock
promotion
promo
soldes
réserver
avis clients
votre panier est vide
je profite de l'offre

[shop start]
ajouter au panier
acheter
commandez
livraison gratuite
code promo

[shop any]
ajouter au panier
livraison gratuite
livraison offerte
code promo
rupture de stock
frais de port

[contents line]
sommaire
au sommaire
dans cet article
table des matières
contenu de la page
sur cette page
en résumé
en bref
l'essentiel

[media line]
lecture
lire la vidéo
voir la vidéo
regarder
regarder la vidéo
écouter le podcast
pause
plein écran
son
couper le son
chargement
chargement en cours
en direct
vidéo
audio
podcast
sous titres
transcription

[media start]
regarder
regardez
écoutez
écouter
voir la vidéo
cette vidéo
votre navigateur
vidéo

[byline start]
par
propos recueillis par
auteur
de notre correspondant
de notre envoyé
de notre envoyée
de notre correspondante
rédigé par
écrit par
un article de
texte
texte de
une chronique de
reportage de
recueilli par
publié par
auteure
autrice
la rédaction

[date any]
janvier
février
mars
avril
mai
juin
juillet
août
septembre
octobre
novembre
décembre
lundi
mardi
mercredi
jeudi
vendredi
samedi
dimanche
janv
févr
avr
juil
sept
oct
nov
déc

[ago any]
il y a heures
il y a jours
il y a minutes
il y a heure
il y a jour
il y a semaines
il y a mois
il y a ans
hier
il y a une heure
il y a un jour
il y a min
il y a h
il y a moins
avant hier
à l'instant
il y a quelques
aujourd'hui à
hier à

[references line]
sources
bibliographie
références
notes
notes et références
pour en savoir plus
liens externes
voir aussi
remerciements
notes de bas de page

[function-word fr]
de
la
le
et
les
des
en
un
du
une
que
est
pour
qui
dans
a
par
plus
pas
au
sur
ne
se
ce
il
sont
avec
son
aux
d'un
cette
d'une
ont
ses
mais
comme
ou
si
leur
y
dont
été
nous
vous
ils
elle
sa
cet
entre
être
fait
aussi
même
sans
c'est
qu'il
ces
était
tout
après
deux
où
on
