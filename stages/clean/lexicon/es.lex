# Spanish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
inicio
portada
menú
buscar
noticias
mundo
política
economía
sociedad
cultura
deportes
salud
ciencia
internacional
nacional
opinión
siguiente
anterior
cerrar
ver más
ver todo
más
secciones
tecnología
entretenimiento
vídeos
videos
fotos
local
educación
blogs
temas
volver
estilo
hemeroteca
españa
gente
televisión
sucesos
negocios
categorías
archivo
cargar más
servicios
ir al contenido
ir al contenido principal
saltar al contenido
menú principal
abrir menú
cerrar menú
todas las noticias
todas las secciones
todos los artículos
página siguiente
página anterior
mostrar más
cargar más noticias
ver todas
ver todos
ver menos
volver arriba
ir arriba
subir
arriba
página principal
mi portada
actualidad
últimas
última hora
editorial
editoriales
columnas
columnistas
firmas
tribuna
justicia
seguridad
policiales
judicial
judiciales
espectáculos
farándula
cine
música
libros
arte
fútbol
baloncesto
tenis
motor
autos
viajes
turismo
gastronomía
cocina
recetas
moda
belleza
bienestar
hogar
familia
mascotas
medio ambiente
clima
tiempo
horóscopo
juegos
pasatiempos
lotería
loterías
bolsa
mercados
finanzas
empresas
empleo
vivienda
energía
américa
américa latina
latinoamérica
europa
asia
áfrica
estados unidos
ee uu
méxico
argentina
colombia
chile
perú
venezuela
madrid
barcelona
cataluña
andalucía
provincias
regiones
ciudad
ciudades
multimedia
galerías
galería
podcasts
especiales
reportajes
entrevistas
investigación
obituarios
clasificados
suplementos
edición impresa
impreso
idioma
español
siguiente artículo
anterior artículo
entrada anterior
entrada siguiente

[navigation start]
ir al contenido
saltar al
ir a
volver a
volver al
ver todos
ver todas
ver más
estás en
usted está
artículo siguiente
artículo anterior
navegación de
mostrar más
buscar
ir al inicio
volver a la
volver arriba
saltar a
pasar al
ver todo
ver todas las
ver todos los
todas las noticias
noticias de
elige tu
seleccione
selecciona
cambiar a
navegar
entrada anterior
entrada siguiente
abrir
cargar más

[related line]
lee también
leer más
lea también
te puede interesar
le puede interesar
también te puede interesar
noticias relacionadas
artículos relacionados
relacionadas
relacionados
relacionado
lo más leído
lo más visto
más leídas
más noticias
últimas noticias
lo último
te recomendamos
recomendados
recomendado
más información
ver también
más en
seguir leyendo
noticia relacionada
contenido relacionado
destacados
tendencias
más leído
entradas recientes
quizás te interese
otras noticias
lo más popular
no te pierdas
titulares
entradas relacionadas
más sobre
leer también
lee más
lea más
lee aquí
leer completo
leer nota completa
leer noticia completa
nota completa
sigue leyendo
seguir leyendo en
artículo relacionado
nota relacionada
notas relacionadas
noticias recomendadas
recomendaciones
recomendamos
nuestras recomendaciones
recomendado para ti
recomendados para ti
para ti
te puede gustar
también te puede gustar
podría interesarte
te podría interesar
también te podría interesar
quizá te interese
puede interesarle
más artículos
más historias
más leídos
los más leídos
las más leídas
las más vistas
más vistas
más vistos
más visto
más compartido
más comentadas
más recientes
lo más reciente
lo más compartido
lo más comentado
lo más nuevo
lo más destacado
lo más importante
noticias más leídas
noticias destacadas
noticias recientes
noticias de hoy
noticias similares
artículos recientes
artículos similares
artículos destacados
artículos populares
artículos más leídos
publicaciones relacionadas
publicaciones recientes
posts relacionados
entradas populares
entradas similares
destacada
destacado
destacadas
última hora
últimas entradas
últimos artículos
últimas publicaciones
en portada
en esta sección
en vivo
no te lo pierdas
no se pierda
de interés
otras noticias de interés
otros artículos
otros contenidos
contenidos relacionados
temas relacionados
populares
popular
ahora en portada
vea también
vea además
mira también
además
sobre este tema
sobre la noticia
en otros medios
de nuestros socios
ver noticia
ver nota
ver artículo
leer artículo
tendencia

[related start]
lee también
lea también
lea además
leer más
te puede interesar
le puede interesar
también te puede
también lee
más de
más sobre
más noticias
últimas noticias
noticias relacionadas
artículos relacionados
ver más
no te pierdas
seguir leyendo
te recomendamos
conoce más
mira también
puedes leer
descubre
haz clic
haga clic
lo más
leer también
lea más
lee más
lea aquí
lee aquí
leer nota
vea también
ver también
vea además
mire también
te recomendamos leer
le recomendamos
recomendamos leer
te podría
le podría
podría interesarte
quizás te
además lee
sigue leyendo
siga leyendo
sigue toda
sigue la
sigue aquí
sigue las
conoce aquí
consulta
consulte
últimas noticias de
noticias de última
otras noticias
otros artículos
más información
más en
haz click
haga click
da clic
dale clic
clic aquí
para más información
en otras noticias
no se pierda
descubra
descarga

[related any]
te puede interesar
le puede interesar
lee también
lea también
noticias relacionadas
artículos relacionados
también te puede interesar
haz clic aquí
haga clic aquí

[share line]
compartir
imprimir
enviar
comparte
síguenos
guardar
copiar enlace
tuitear
me gusta
enviar por email
compartir en facebook
compartir en twitter
compartir en whatsapp
seguir
compártelo
correo electrónico
compartir en
compartir en x
compartir en linkedin
compartir en telegram
compartir en redes
compartir por email
compartir por correo
compartir noticia
compartir nota
compartir artículo
compartir esta noticia
comparte esta noticia
comparte este artículo
comparte en
compartir vía
compartido
copiar
copiar url
copiar el enlace
enlace copiado
copiado
enlace
guardar noticia
guardar artículo
guardar para después
favoritos
añadir a favoritos
escuchar
escuchar noticia
escuchar artículo
escucha este artículo
tamaño de letra
tamaño de texto
imprimir artículo
enviar por correo
enviar a un amigo
síguenos en
síguenos en redes
síganos
síganos en
seguinos
seguinos en
redes sociales
nuestras redes
nuestras redes sociales
canal de whatsapp
google noticias
google news
correo
mail
email
regalar
regala este artículo
veces compartido
compartidos
me gusta esto
tuit
twittear

[share start]
compartir
comparte
síguenos
síguenos en
haz clic para
siga a
sigue a
únete a
enviar por
compártelo
compartir en
compartir esta
compartir este
comparte en
comparte esta
comparte este
compartir por
síganos
síganos en
seguinos
seguinos en
síguenos a través
sigue nuestra
únete al
únete a nuestro
unite a
suscríbete a nuestro canal
encuéntranos
copiar
enviar a
envía
guardar
me gusta

[share any]
síguenos en
síguenos en nuestras
síganos en
nuestras redes sociales
nuestro canal de
en facebook
en twitter
en whatsapp
en telegram
en redes sociales
se abre en una ventana nueva
en una ventana nueva
en una nueva ventana
canal de whatsapp
canal de telegram

[subscribe line]
suscríbete
suscribirse
suscripción
suscripciones
boletín
boletines
newsletter
newsletters
iniciar sesión
inicia sesión
registrarse
regístrate
mi cuenta
contraseña
olvidaste tu contraseña
cerrar sesión
donar
hazte socio
acceder
registro
dona
tu email
apóyanos
entrar
correo
suscribir
crear cuenta
suscriptores
suscribirme
suscríbete ahora
suscríbete ya
suscríbase
suscríbete gratis
suscribite
suscriptor
soy suscriptor
ya soy suscriptor
eres suscriptor
ya eres suscriptor
hazte suscriptor
hazte socia
club
club de suscriptores
ver planes
ver ofertas
planes
oferta
aprovecha la oferta
prueba gratis
prueba gratuita
newsletters gratuitas
boletín diario
boletín semanal
recibir boletín
recibir newsletter
recibe nuestras noticias
alertas
notificaciones
activar notificaciones
permitir
no gracias
ahora no
más tarde
acepto
enviar
nombre
apellido
apellidos
tu nombre
tu correo
tu correo electrónico
correo electrónico
dirección de correo electrónico
email
e mail
registrarme
registro gratuito
regístrate gratis
descarga la app
descargar app
descargar
descárgala
apoya
apoya nuestro periodismo
colabora
donaciones
donación
haz una donación
hazte miembro
edición digital
kiosco
quiosco
premium
contenido exclusivo
exclusivo suscriptores
solo para suscriptores
artículo exclusivo para suscriptores
continuar
gracias por suscribirte

[subscribe start]
suscríbete
suscríbase
regístrate
recibe
reciba
inicia sesión
ya eres
si ya
únete
apoya
para seguir leyendo
boletín
contenido exclusivo
hazte
accede
al suscribirte
quiero recibir
suscríbete a
suscríbete para
suscríbase a
suscribirse a
suscribite
apúntate
date de alta
regístrate para
regístrate gratis
regístrese
recibe las
recibe en
recibe cada
recibe gratis
recibe nuestras
recibí
recibir
reciba las
cada mañana
todas las mañanas
las noticias más
este contenido es
este artículo es
esta noticia es
contenido para suscriptores
has alcanzado
te quedan
para leer
para continuar leyendo
sigue leyendo con
si quieres seguir
si eres suscriptor
si te gusta
si te ha gustado
no te pierdas nada
mantente informado
manténgase
mantente al
accede a
accedé
acceso ilimitado
disfruta de
tu suscripción
haz tu donación
haz una
ayúdanos
ayuda a
colabora con
necesitamos tu
descarga nuestra
descarga la
descárgate
acepto recibir
acepto la
he leído y
al registrarte
al hacer clic
introduce tu
ingresa tu
ingrese su
escribe tu
gracias por
ya estás suscrito

[subscribe any]
nuestro boletín
newsletter
tu correo
correo electrónico
suscríbete a
exclusivo para suscriptores
nuestra newsletter
nuestro newsletter
boletín de noticias
nuestros boletines
bandeja de entrada
en tu correo
en tu email
su correo electrónico
darte de baja
darse de baja
cancelar en cualquier momento
solo para suscriptores
contenido exclusivo
sin permanencia
sin publicidad
primer mes
al mes
hazte socio
periodismo independiente

[account line]
mi perfil
perfil
mi suscripción
identifícate
identificarse
iniciar
ingresar
ingresa
ingresá
salir
desconectar
usuario
nombre de usuario
recordarme
recuérdame
recordar contraseña
recuperar contraseña
olvidé mi contraseña
has olvidado tu contraseña
no tienes cuenta
ya tienes cuenta
crea tu cuenta
crear una cuenta
restablecer contraseña
carrito
mis favoritos
configuración
ajustes
mis datos

[account start]
has olvidado
olvidaste
no tienes cuenta
no tienes una cuenta
aún no tienes
ya tienes
ya tengo
inicia sesión con
iniciar sesión con
crea una cuenta
crea tu cuenta
bienvenido
hola
debes iniciar sesión
debe iniciar sesión
introduzca su

[consent line]
aceptar
aceptar todo
rechazar
configurar
configurar cookies
aceptar cookies
política de cookies
preferencias
rechazar todo
aceptar y cerrar
aceptar todas
aceptar todas las cookies
aceptar y continuar
acepto todas
rechazar todas
rechazar cookies
denegar
configuración de cookies
configurar preferencias
gestionar cookies
gestionar consentimiento
gestionar preferencias
gestionar opciones
ver preferencias
guardar preferencias
guardar ajustes
ajustes de cookies
panel de cookies
preferencias de cookies
preferencias de privacidad
funcional
funcionales
estadísticas
analíticas
necesarias
siempre activo
consentir
consentimiento
de acuerdo
entendido
ok
cookies
más opciones
permitir todas

[consent start]
utilizamos cookies
usamos cookies
este sitio utiliza
este sitio usa
este sitio web
esta web utiliza
esta web usa
esta página utiliza
nuestra web
nosotros y nuestros
si continúa
si continúas
si sigues navegando
al continuar
al navegar
las cookies
con su acuerdo
con tu consentimiento
valoramos tu privacidad
su privacidad
tu privacidad
el almacenamiento o acceso
para ofrecer las mejores
puedes cambiar
puede cambiar
puede configurar

[consent any]
utiliza cookies
usamos cookies
utilizamos cookies
uso de cookies
política de cookies
cookies
política de privacidad
protección de datos
javascript
uso de las cookies
nuestra política de privacidad
nuestra política de cookies
datos personales
tratamiento de datos
cookies propias
cookies de terceros
propias y de terceros
interés legítimo
su consentimiento
tu consentimiento
publicidad personalizada
anuncios personalizados
rgpd
habilitar javascript

[ad line]
publicidad
anuncio
anuncios
patrocinado
contenido patrocinado
espacio publicitario
contenido de marca
contenido ofrecido por
ofrecido por
patrocinado por
publirreportaje
contenido promocionado
promocionado
promoción
branded content
continúa leyendo tras la publicidad
la noticia continúa después de la publicidad
sigue leyendo después de la publicidad
cerrar publicidad
cerrar anuncio
publicidad continúa leyendo
ads
publi
socios
nuestros socios
enlaces patrocinados
con el apoyo de

[ad start]
publicidad
patrocinado
contenido patrocinado
patrocinado por
ofrecido por
contenido de marca
contenido ofrecido
en colaboración con
este artículo contiene enlaces
los enlaces de
algunos de los enlaces
si compras
la noticia continúa
continúa leyendo

[ad any]
enlaces de afiliados
enlaces de afiliación
enlace de afiliado
comisión de afiliado
recibir una comisión
obtener una comisión
después de la publicidad
tras la publicidad
contenido patrocinado
publicidad

[metadata line]
publicado
actualizado
por
autor
redacción
etiquetas
categoría
categorías
fuente
fuentes
tiempo de lectura
efe
europa press
archivado en
agencias
min
temas relacionados
más temas
publicado el
publicado en
publicada
publicado por
actualizado el
actualizada
actualizado a las
última actualización
creado
modificado
fecha
fecha de publicación
escrito por
autora
autores
redactor
redactora
periodista
corresponsal
enviado especial
colaborador
palabras clave
tags
tag
etiqueta
sección
en esta noticia
en este artículo
leer en
lectura
min de lectura
minutos de lectura
minuto de lectura
tiempo de lectura estimado
minutos
lecturas
visitas
vistas
afp
reuters
ap
agencia efe
agencia
redacción y agencias
con información de
exclusiva
exclusivo
opinión
análisis
entrevista
reportaje
crónica
editorial
comunicado
nota de prensa
hs
horas
hrs
h
cet
gmt
a las
por redacción

[metadata start]
publicado el
publicado
actualizado
actualizado el
tiempo de lectura
etiquetas
categoría
categorías
fuente
escrito por
última actualización
archivado en
creado
fecha
temas
publicado en
publicado por
publicada el
publicada
actualizada
actualizado a
última modificación
modificado el
creado el
fecha de publicación
fecha de actualización
tiempo estimado
tiempo de lectura estimado
lectura de
lectura
min lectura
archivado
archivado bajo
etiquetado
etiquetas de
temas de
palabras clave
tags
sección
en la categoría
fuentes
redactado por
subido por
posteado
número de palabras
visitas

[metadata any]
min de lectura
minutos de lectura
tiempo de lectura
última actualización
minuto de lectura
min lectura
publicado el
actualizado el
tiempo estimado de lectura
publicado originalmente
fecha de publicación

[caption line]
foto
fotos
imagen
imágenes
fotografía
fotografías
galería de fotos
galería de imágenes
fotogalería
ampliar
ampliar foto
ampliar imagen
ver galería
ver fotos
pie de foto
foto de archivo
imagen de archivo
imagen ilustrativa
imagen de referencia
archivo
cortesía
ilustración
infografía
gráfico
captura de pantalla
captura
logo
getty images
shutterstock
crédito
créditos

[caption start]
foto
fotos
imagen
fotografía
crédito
fuente
ilustración
foto de
foto por
fotos de
imagen de archivo
imagen ilustrativa
imagen referencial
imagen de
créditos
crédito de la foto
fotografía de
fotógrafo
fuente de la imagen
pie de foto
captura de pantalla
captura
infografía
gráfico
video
cortesía
foto de archivo
foto referencial
autor de la foto
copyright

[caption any]
foto de archivo
imagen de archivo
getty
cortesía
foto efe
foto ap
imagen ilustrativa
imagen referencial
imagen de referencia
foto referencial
foto cortesía
foto archivo
archivo foto
captura de pantalla
foto reuters
foto afp
foto getty
getty images
shutterstock
europa press
vía reuters
foto redes
créditos
foto de referencia

[comments line]
comentarios
comentario
comentar
responder
deja un comentario
dejar un comentario
añadir comentario
deja una respuesta
escribe un comentario
sin comentarios
ver comentarios
cancelar la respuesta
reportar
cancelar respuesta
publicar comentario
publicar
los comentarios
ver los comentarios
ver todos los comentarios
todos los comentarios
últimos comentarios
mostrar comentarios
ocultar comentarios
comenta
comenta esta noticia
comentar noticia
comenta aquí
agregar comentario
agregar un comentario
escribir un comentario
escribe tu comentario
tu comentario
deja tu comentario
dejar comentario
dejar una respuesta
dejar respuesta
enviar comentario
no hay comentarios
aún no hay comentarios
sé el primero en comentar
respuestas
respuesta
responder comentario
denunciar
denunciar comentario
normas de participación
normas
más valorados
más antiguos
más votados
los más recientes
participa
opina
tu opinión
únete a la conversación
conversación
debate
sí
nombre
web
sitio web
comentarios cerrados
te ha resultado útil
comentarios desactivados

[comments start]
deja un
deja una
deja tu
comentarios
escribe un
tu dirección de correo
los campos obligatorios
sé el primero
inicia sesión para
guarda mi
responder a
dice
para comentar
comentarios de
comentarios sobre
comentarios en
dejar un comentario
dejar una respuesta
escribe tu
tu correo electrónico no
su dirección de correo
su correo electrónico no
guardar mi nombre
este sitio usa akismet
debes estar
debe estar
tienes que estar
para dejar un
para participar
regístrate para comentar
identifícate para
qué opinas
qué te parece
cuéntanos
y tú qué
danos tu opinión
déjanos tu
responder
respuesta a
en respuesta a
ver comentarios
notificarme
recibir un correo

[comments any]
no será publicada
campos obligatorios
dejar un comentario
no será publicado
no se publicará
campos obligatorios están marcados
están marcados con
estar registrado para
estar conectado para
deja un comentario
deja tu comentario
en los comentarios
sé el primero en

[footer line]
contacto
contáctenos
aviso legal
quiénes somos
política de privacidad
términos y condiciones
condiciones de uso
sobre nosotros
publicidad
mapa del sitio
privacidad
ayuda
trabaja con nosotros
nosotros
acerca de
mapa web
contáctanos
términos de uso
empleo
directorio
accesibilidad
contacte
contactos
contactar
contacta
contáctese
nota legal
legal
legales
términos
términos legales
términos y condiciones de uso
términos del servicio
condiciones
condiciones generales
condiciones legales
condiciones de contratación
política de uso
política editorial
política de protección de datos
política de tratamiento de datos
protección de datos
protección de datos personales
aviso de privacidad
quienes somos
quién somos
somos
equipo
nuestro equipo
redacción
staff
código ético
código de ética
principios editoriales
manual de estilo
defensor del lector
defensor del público
publicita
publicítate
anúnciate
anúnciate aquí
anúnciese
anunciantes
tarifas
tarifas publicitarias
contacto comercial
comercial
media kit
suscripciones
atención al cliente
atención al suscriptor
atención al lector
servicio al cliente
preguntas frecuentes
faq
faqs
rss
sobre
acerca de nosotros
conócenos
la empresa
empresa
grupo
medios del grupo
otras webs
webs del grupo
otros sitios
sitios de interés
enlaces de interés
enlaces
socios
hemeroteca digital
bolsa de trabajo
únete a nuestro equipo
trabaja aquí
denuncia
canal de denuncias
canal ético
línea ética
derechos reservados
certificado por
transparencia
licencia
copyright
tienda
dirección
teléfono
teléfonos

[footer start]
todos los derechos
derechos reservados
copyright
aviso legal
contacto
contáctanos
contáctenos
teléfono
tel
dirección
domicilio
redacción
publicidad
director general
editor responsable
editado por
propietario
es una publicación
una publicación de
diseñado por
desarrollado por
desarrollo
powered by
síguenos
quiénes somos
miembro de
depósito legal
issn
registro de propiedad
edición nº
si tienes
si quieres contactar
escríbenos
envíanos

[footer any]
todos los derechos reservados
derechos reservados
aviso legal
política de privacidad
términos y condiciones
prohibida la reproducción
queda prohibida
quiénes somos
condiciones de uso
términos de uso
protección de datos
reproducción total o parcial
prohibida su reproducción
sin autorización
editor responsable
depósito legal
issn
propiedad intelectual
registro de la propiedad
derechos de autor

[legal start]
prohibida
queda prohibida
reproducción
todos los derechos
descargo de responsabilidad
las opiniones
el contenido de
la información contenida
esta información
este contenido
este artículo tiene
el presente
los artículos de opinión

[legal any]
prohibida la reproducción
reproducción total o parcial
sin autorización
sin permiso
todos los derechos
no se hace responsable
no nos hacemos responsables
son responsabilidad de
exclusiva responsabilidad
no reflejan necesariamente
no representan necesariamente
no constituye
fines informativos
asesoramiento financiero
consulte a su médico
licencia creative commons
propiedad intelectual

[bio line]
sobre el autor
sobre la autora
acerca del autor
acerca de la autora
autor
autora
el autor
la autora
ver perfil
ver biografía
ver todos los artículos
todos sus artículos
todos los artículos
más del autor
más de este autor
otros artículos del autor
otros textos del autor
biografía

[bio start]
sobre el autor
sobre la autora
acerca del autor
más artículos de
más noticias de
más de este
ver todos los artículos
ver más artículos
artículos de
todas las entradas de
escrito por
redactor
redactora
periodista
licenciado
licenciada
graduado
graduada
es periodista
es redactor
es licenciado
es graduada
colaborador
contacta con

[bio any]
sobre el autor
es periodista
es redactor
es redactora
es licenciado
es licenciada
es graduado
es graduada
licenciado en
licenciada en
graduado en
graduada en
máster en
es autor de
es autora de
es profesor de
es profesora de
es doctor en
es doctora en
especialista en
apasionado de
apasionada de
ha trabajado en
ha colaborado
ver todos los artículos
más de años de experiencia
especializado en
especializada en

[shop line]
comprar
comprar ahora
cómpralo
añadir al carrito
agregar al carrito
añadir a la cesta
ver producto
ver oferta
ver precio
precio
cantidad
envío
envío gratis
envíos
disponible
agotado
en stock
sin stock
oferta
ofertas
descuento
descuentos
cupones
tienda
tu carrito está vacío
reservar
reserva
reseñas
opiniones
valoraciones

[shop any]
añadir al carrito
agregar al carrito
envío gratis
envío gratuito
código de descuento
código promocional
gastos de envío
comprar ahora

[contents line]
contenido
contenidos
índice
índice de contenidos
tabla de contenidos
tabla de contenido
en este artículo
en esta página
en esta nota
sumario
resumen
en resumen
claves
las claves

[media line]
reproducir
reproducir vídeo
reproducir video
pausar
pausa
ver vídeo
ver video
vídeo
video
audio
escuchar audio
escuchar podcast
en directo
en vivo
ver en vivo
pantalla completa
silenciar
activar sonido
cargando
podcast
subtítulos
transcripción
volumen

[media start]
ver vídeo
ver video
mira el
vídeo
video
mira
escucha
escuche
reproducir
tu navegador
su navegador
este vídeo
en vivo

[byline start]
por
autor
redacción
texto de
escribe
escrito por
redactado por
una entrevista de
entrevista de
crónica de
de nuestro corresponsal
por redacción
autora

[date any]
enero
febrero
marzo
abril
mayo
junio
julio
agosto
septiembre
octubre
noviembre
diciembre
lunes
martes
miércoles
jueves
viernes
sábado
domingo
setiembre
ene
abr
sept
dic
hoy

[ago any]
hace horas
hace días
hace minutos
hace hora
hace día
hace semanas
hace meses
hace años
ayer
hace una hora
hace un día
hace un mes
hace una semana
hace minuto
hace min
hace semana
hace mes
hace año
hace un año
anteayer
hace un momento
hace unos
hace h
hace hs

[references line]
referencias
fuentes
bibliografía
notas
notas al pie
fuente
enlaces externos
véase también
más información
agradecimientos
referencias bibliográficas

[function-word es]
de
la
que
el
en
y
a
los
se
del
las
un
por
con
no
una
su
para
es
al
lo
como
más
o
pero
sus
le
ha
me
si
sin
sobre
este
ya
entre
cuando
todo
esta
ser
son
dos
también
fue
había
era
muy
años
hasta
desde
está
mi
porque
qué
sólo
han
yo
hay
vez
puede
todos
así
nos
ni
parte
tiene
él
uno
donde
bien
tiempo
mismo
ese
ahora
cada
